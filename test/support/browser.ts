import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

/** The widths at which pages are looked at: a phone, a desk. */
export const widths = [360, 1280] as const;

/**
 * Starts Chromium (`describeWith(chromium, …)` knows where it is); close it after the suite. It listens to every page from
 * its first byte: whichever test opens one that its security policy or its own script fails, fails.
 */
export const launchChromium = async (executablePath: string): Promise<Browser> => {
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--disable-background-networking',
      // Chromium's sandbox refuses to run as root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  return browser.on('context', listen);
};

/** What no page may do, whatever a test looks for: be held back by its policy, or fail in a script. */
const faults: string[] = [];
const complaints = new WeakMap<BrowserContext, string[]>();

afterEach(() => {
  expect(faults.splice(0)).toEqual([]);
});

/**
 * What the pages of this one's context complained about since it was opened: scripts, what they load, the security policy.
 * Chromium names the answer to a visit that is a refusal too; that is the page which the test looks at.
 */
export const complaintsOf = (page: Page): string[] => complaints.get(page.context())!;

function listen(context: BrowserContext): void {
  const heard: string[] = [];
  const visited = new Set<string>();
  complaints.set(context, heard);
  context.on('request', (request) => {
    if (request.isNavigationRequest()) visited.add(request.url());
  });
  context.on('weberror', (failed) => {
    heard.push(failed.error().message);
    faults.push(`${failed.page()?.url()}: ${failed.error().message}`);
  });
  context.on('console', (message) => {
    const text = message.text();
    const isRefusal = text.includes('responded with a status of') && visited.has(message.location().url);
    if (message.type() === 'error' && !isRefusal) heard.push(text);
    if (text.includes('Content Security Policy')) faults.push(`${message.page()?.url()}: ${text}`);
  });
}

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

/** Whether something is cut off or makes the whole page scroll sideways. */
export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');

interface AxeResult {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

const axeSource = (): string => readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
