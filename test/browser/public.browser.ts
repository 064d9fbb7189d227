import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { CancelCall, type CallInput } from '../../libs/calls/src/index.js';
import { aCall, callOf2011 } from '../support/builders/call.js';
import { axeViolations, complaintsOf, launchChromium, scrollsSideways, widths } from '../support/browser.js';
import { openPortal, type Portal } from '../support/portal.js';
import { root } from '../support/project.js';
import { chromium, describeWith } from '../support/suites.js';

/** `LOOK=folder npx jest test/browser` leaves a picture of every page there, to be looked at. */
const lookFolder = process.env['LOOK'];

const languages = ['en', 'fr', 'es'] as const;
const paths = [
  '/',
  '/calls/both',
  '/calls/both/guidelines',
  '/calls/both/check',
  '/calls/later',
  '/calls/later/check',
  '/calls/cancelled',
];

/** Bytes over the wire: style and scripts too, and without them. */
const [firstVisit, repeatedVisit] = [60 * 1024, 12 * 1024];

describeWith(chromium, 'the public pages in a browser', (executablePath) => {
  let portal: Portal;
  let browser: Browser;

  beforeAll(async () => {
    portal = await openPortal();
    portal.clock.set('2011-04-20T10:00:00Z');
    await published(portal);
    browser = await launchChromium(executablePath);
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await portal?.close();
  });

  const look = async (page: Page, name: string): Promise<void> => {
    if (lookFolder)
      await page.screenshot({ path: join(lookFolder, `${name.replace(/\W+/g, '-')}.png`), fullPage: true });
  };

  /** A busy machine may paint half a page; a page that does not stand still moves for the next reader too. */
  const shiftsOfAnother = async (reader: BrowserContextOptions, address: string): Promise<number> => {
    const context = await browser.newContext(reader);
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'load' });
    const shifts = await shiftsOf(page);
    await context.close();
    return shifts;
  };

  const cases = paths.flatMap((path) =>
    languages.flatMap((language) => widths.map((width) => ({ path, language, width }))),
  );

  test.each(cases)('$path in $language at $width px', async ({ path, language, width }) => {
    // A zone far from Vienna's: the page changes its times once it knows.
    const address = `${portal.address}${path}?lang=${language}`;
    const reader = { viewport: { width, height: 800 }, timezoneId: 'Asia/Kolkata' };
    const context = await browser.newContext(reader);
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    await page.goto(address, { waitUntil: 'load' });
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('main').textContent()).not.toMatch(/[⟦{]/);
    expect(await scrollsSideways(page)).toBe(false);
    expect(await axeViolations(page)).toEqual([]);
    if ((await shiftsOf(page)) > 0) expect(await shiftsOfAnother(reader, address)).toBe(0);
    const first = await weightOf(page);
    await look(page, `public ${path} ${language} ${width}`);
    await page.goto(address, { waitUntil: 'load' });
    expect(await shiftsOf(page)).toBe(0);
    weights.push({ path, language, first, repeated: await weightOf(page) });
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('a deadline is in the reader’s zone: on the first page where there is room, on every later one', async () => {
    const context = await browser.newContext({ timezoneId: 'Asia/Kolkata' });
    const page = await context.newPage();
    await page.goto(`${portal.address}/calls/both`);
    await page.getByText('1 May 2011 at 03:29 GMT+5:30 (your time)').first().waitFor();
    await page.reload();
    expect(await page.content()).toContain('GMT+5:30');
    const answer = await context.request.get(`${portal.address}/calls/both`);
    expect(await answer.text()).toContain('1 May 2011 at 03:29 GMT+5:30 (your time)');
    await context.close();
  });

  test.each(widths)('the check is answered by keyboard alone, at %d px', async (width) => {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    await page.goto(`${portal.address}/calls/both/check`);
    await page.getByLabel('A company').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Check', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'What the rules say' }).waitFor();
    expect(await page.getByText('Organisations of this kind cannot apply.').count()).toBe(2);
    expect(await axeViolations(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await look(page, `public told ${width}`);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test.each(widths)('what cannot be read takes the focus, at %d px', async (width) => {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    const page = await context.newPage();
    await page.goto(`${portal.address}/calls/both/check`);
    await page.getByLabel('How many months would the project last?').fill('long');
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await page.locator('.govuk-error-summary').waitFor();
    expect(await page.evaluate('document.activeElement.className')).toContain('govuk-error-summary');
    expect(await axeViolations(page)).toEqual([]);
    await look(page, `public check again ${width}`);
    await context.close();
  });

  test('paper shows the call and nothing to press', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${portal.address}/calls/both`);
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['.govuk-button', '.govuk-service-navigation', '.govuk-breadcrumbs', '.sgf-more'])
      expect(await page.locator(hidden).first().isVisible()).toBe(false);
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    expect(await page.locator('.sgf-header').evaluate((header) => getComputedStyle(header).backgroundColor)).toBe(
      'rgba(0, 0, 0, 0)',
    );
    const address = page.getByText(/^http\S+\/calls\/both$/);
    expect([await address.count(), await address.isVisible()]).toEqual([1, true]);
    const written = await page
      .locator('a[href^="/"]')
      .evaluateAll((links) => links.map((link) => getComputedStyle(link, '::after').content));
    expect(written.filter((text) => text.includes('/'))).toEqual([]);
    await look(page, 'public paper call');
    await page.goto(`${portal.address}/calls/both/guidelines`);
    await look(page, 'public paper guidelines');
    await context.close();
  });

  test.each(['/calls.atom', '/calls.atom?lang=fr', '/sitemap.xml'])('%s is sound XML', async (path) => {
    const page = await browser.newPage();
    await page.goto(portal.address);
    const fault = await page.evaluate(async (address) => {
      const text = await (await fetch(address)).text();
      return new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror')?.textContent;
    }, path);
    expect(fault).toBeUndefined();
    await page.close();
  });

  test('no page weighs more than it may, on a first visit and on a later one', () => {
    const kilobytes = (bytes: number): string => String(Math.round(bytes / 102.4) / 10).padStart(6);
    const lines = weights.map((w) => `${kilobytes(w.first)} ${kilobytes(w.repeated)} KB  ${w.path} ${w.language}`);
    process.stdout.write(`first and later visit, over the wire:\n${[...new Set(lines)].join('\n')}\n`);
    expect(weights.filter(({ first, repeated }) => first > firstVisit || repeated > repeatedVisit)).toEqual([]);
    expect(weights.length).toBe(cases.length);
  });
});

const weights: { path: string; language: string; first: number; repeated: number }[] = [];

const weightOf = (page: Page): Promise<number> =>
  page.evaluate(() =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
      .map((entry) => (entry as PerformanceResourceTiming).transferSize)
      .reduce((sum, bytes) => sum + bytes, 0),
  );

/** How far things jumped while the page came (CLS); two frames later nothing is still under way. */
const shiftsOf = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
    await frame();
    await frame();
    let shifted = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifted += (entry as PerformanceEntry & { value: number }).value;
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    await frame();
    await frame();
    return shifted;
  });

const cycle = (name: string): CallInput =>
  (JSON.parse(readFileSync(join(root, `apps/console/cycles/${name}.json`), 'utf8')) as { call: CallInput }).call;

/** A call with two windows of different rules, one that comes and asks everything, one that was cancelled. */
async function published(portal: Portal): Promise<void> {
  const envelope = { amount: '100000.00', currency: 'USD' };
  const texts = (about: string) =>
    Object.fromEntries(languages.map((language) => [language, `## ${about} (${language})\n\nA text.\n\n- one\n- two`]));
  const titles = (title: string) =>
    Object.fromEntries(languages.map((language) => [language, `${title} (${language})`]));
  const [[first], [second]] = [callOf2011().windows, cycle('2026').windows];
  await aCall({
    ...callOf2011(),
    code: 'both',
    title: titles('Two windows'),
    languages,
    guidelines: { programme: texts('Background'), award: texts('Agreement') },
    clarificationsUntil: '2011-04-25T00:00:00+02:00',
    answersDueOn: '2011-04-27',
    windows: [
      { ...first!, code: 'LONG', title: titles('Medium term'), envelope },
      { ...second!, code: 'SHORT', title: titles('Immediate help'), envelope },
    ],
  } as unknown as CallInput).publishedIn(portal);
  const all = [
    { criterion: 'registered_for', params: { years: 2, on: '2025-01-01' } },
    { criterion: 'registered_where_implementing' },
    { criterion: 'own_bank_account' },
    { criterion: 'psea_measures' },
    { criterion: 'not_an_intermediary' },
    { criterion: 'countries_within', params: { regions: { vocabulary: 'm49_region', names: ['Africa', 'Asia'] } } },
    { criterion: 'share_of_budget_at_most', params: { numerator: 2, denominator: 3 } },
    { criterion: 'multiple_of_annual_budget_at_most', params: { multiple: 3, years: 2 } },
    { criterion: 'reports_up_to_date' },
  ];
  const { terms } = first!;
  const later = { ...first!, envelope, terms: { ...terms, criteria: [...terms.criteria, ...all] } };
  await aCall({ ...callOf2011(), code: 'later', windows: [later] })
    .between('2011-06-01T00:00:00+02:00', '2011-07-01T00:00:00+02:00')
    .publishedIn(portal);
  const { callId, officer } = await aCall().withCode('cancelled').publishedIn(portal);
  await portal.get(CancelCall).execute(officer, callId, 'The contribution was withdrawn.');
}
