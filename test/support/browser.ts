import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type Page } from 'playwright-core';

/** The widths at which pages are looked at: a phone, a desk. */
export const widths = [360, 1280] as const;

/** Starts Chromium (`describeWith(chromium, …)` knows where it is); close it after the suite. */
export const launchChromium = (executablePath: string): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      '--disable-background-networking',
      // Chromium's sandbox refuses to run as root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });

/** One finding of axe: the rule, what it says, and where. */
export interface Violation {
  readonly rule: string;
  readonly help: string;
  readonly where: readonly string[];
}

/** Every rule of axe-core on the page as it stands; best practices too. An empty list is what we want. */
export async function axeViolations(page: Page): Promise<Violation[]> {
  // Evaluated through the debugger, so that the page's policy against inline scripts stays as it is.
  await page.evaluate(axeSource());
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: () => Promise<{ violations: AxeResult[] }> } };
    const { violations } = await axe.run();
    return violations.map(({ id, help, nodes }) => ({
      rule: id,
      help,
      where: nodes.map(({ target }) => target.join(' ')),
    }));
  });
}

/** What the page complains about: scripts that failed, and what its security policy held back. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return complaints;
}

/** Whether something is cut off or makes the whole page scroll sideways. */
export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');

interface AxeResult {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

const axeSource = (): string => readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
