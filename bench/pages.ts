/**
 * `npx tsx bench/pages.ts`: starts the demo in a folder of its own, walks all pages that each role can reach by links, opens
 * one of each kind in Chromium on a slow line (400 kbit/s, 400 ms) and prints a table: bytes on the line of a first visit and
 * of the next one, the largest contentful paint, what moved. The aims: 60 KB, 12 KB, 3.0 s, nothing; it ends with 1 where
 * one is missed. With the `run.json` of a system that runs already it measures that. CHROMIUM names the browser.
 */
import { chromium, type Browser, type BrowserContext, type CDPSession } from 'playwright-core';
import { demoSystem, runningSystem, type RunningSystem } from './demo-system.js';
import { kindsOfPages, type KindOfPage } from './page-walk.js';

interface Measured {
  readonly first: number;
  readonly again: number;
  readonly paint: number;
  readonly shift: number;
}

/** Slow 3G as the aims say it; DevTools counts bytes a second. */
const slowLine = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const aims = { first: 60 * 1024, again: 12 * 1024, paint: 3000, shift: 0 };

async function measure(browser: Browser, { url, cookies }: KindOfPage): Promise<Measured> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  await context.addCookies(cookies.map(([name, value]) => ({ name, value, url: new URL(url).origin })));
  try {
    const first = await visit(context, url);
    const again = await visit(context, url);
    return { first: first.bytes, again: again.bytes, paint: first.paint, shift: Math.max(first.shift, again.shift) };
  } finally {
    await context.close();
  }
}

async function visit(context: BrowserContext, url: string): Promise<{ bytes: number; paint: number; shift: number }> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const bytes = await countBytes(session);
  await page.addInitScript(observe);
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(500);
  const { paint, shift } = await page.evaluate(() => (globalThis as unknown as { sgf: Observed }).sgf);
  await page.close();
  return { bytes: bytes(), paint, shift };
}

interface Observed {
  paint: number;
  shift: number;
}

/** Runs in the page, before anything of it. */
function observe(): void {
  const sgf: Observed = { paint: 0, shift: 0 };
  Object.assign(globalThis, { sgf });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) sgf.paint = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) sgf.shift += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}

async function countBytes(session: CDPSession): Promise<() => number> {
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', slowLine);
  return () => bytes;
}

const isMissed = ({ first, again, paint, shift }: Measured): boolean =>
  first > aims.first || again > aims.again || paint > aims.paint || shift > aims.shift;

const lineOf = (kind: string, measured: Measured): string => {
  const { first, again, paint, shift } = measured;
  const cells = [
    `${(first / 1024).toFixed(1)} KB`,
    `${(again / 1024).toFixed(1)} KB`,
    `${(paint / 1000).toFixed(2)} s`,
  ];
  const numbers = [...cells.map((cell) => cell.padStart(8)), shift.toFixed(3).padStart(7)].join(' ');
  return `${kind.padEnd(64)} ${numbers}${isMissed(measured) ? '  !' : ''}\n`;
};

async function run([runFile]: readonly string[]): Promise<void> {
  const system = runFile === undefined ? await demoSystem() : runningSystem(runFile);
  try {
    const browser = await chromium.launch({
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    });
    await measureAll(browser, system).finally(() => browser.close());
  } finally {
    await system.stop();
  }
}

async function measureAll(browser: Browser, { url, accounts }: RunningSystem): Promise<void> {
  const heads = ['first', 'again', 'LCP'].map((head) => head.padStart(8)).join(' ');
  process.stdout.write(`${'page'.padEnd(64)} ${heads} ${'CLS'.padStart(7)}\n`);
  const seen = new Set<string>();
  let missed = 0;
  for (const account of [undefined, ...accounts])
    for (const page of await kindsOfPages(url, account)) {
      // Where work begins looks different to each role.
      const kind = page.kind === '/home' ? `${page.kind} of ${account?.role}` : page.kind;
      if (seen.has(kind)) continue;
      seen.add(kind);
      const measured = await measure(browser, page);
      missed += Number(isMissed(measured));
      process.stdout.write(lineOf(kind, measured));
    }
  process.stdout.write(`${seen.size} kinds of pages, ${missed} beyond an aim\n`);
  if (missed > 0) process.exitCode = 1;
}

await run(process.argv.slice(2));
