import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { CallsReader, DraftCall, ProposeCall } from '../../libs/calls/src/index.js';
import { criterionNames } from '../../libs/calls/src/domain/index.js';
import { grantedRole, registered } from '../support/builders/account.js';
import { aCall } from '../support/builders/call.js';
import { axeViolations, complaintsOf, launchChromium, scrollsSideways, widths } from '../support/browser.js';
import { openPortal, type Portal } from '../support/portal.js';
import { sessionOf } from '../support/session.js';
import { chromium, describeWith } from '../support/suites.js';

/** `LOOK=folder npx jest test/browser` leaves a picture of every page there, to be looked at. */
const lookFolder = process.env['LOOK'];

const window_ = (part: string): string => `/desk/calls/<draft>/windows/SGF/${part}`;

const pages: readonly string[] = [
  ...['/desk', '/desk/calls/new', '/desk/calls/<draft>', '/desk/calls/<empty>', '/desk/calls/<proposed>'],
  ...['/desk/calls/<draft>/preview', '/desk/calls/<draft>/differences', '/desk/calls/<proposed>/differences'],
  ...['/desk/calls/<draft>/edit/title', '/desk/calls/<draft>/edit/new-window'],
  ...['dates', 'terms', 'rubric', 'documents', 'questions', 'questions/new', 'settings', 'removal'].map(window_),
  ...criterionNames.map((name) => window_(`terms/${name}`)),
  ...['/desk/calls/<draft>/acts/propose', '/desk/calls/<proposed>/acts/publish', '/desk/calls/<proposed>/acts/return'],
  ...['/desk/calls/<draft>/acts/cancel', '/home'],
];

describeWith(chromium, 'the call desk in a browser', (executablePath) => {
  let portal: Portal;
  let browser: Browser;
  let cookie: { name: string; value: string };
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    portal = await openPortal();
    portal.clock.set('2011-03-01T10:00:00Z');
    const earlier = await aCall().withCode('2011').publishedIn(portal);
    const draft = async (code: string, change = {}): Promise<string> => {
      const input = aCall().with({ code, ...change }).input;
      const { id } = await portal.get(DraftCall).execute(earlier.officer, input, {}, { copiedFrom: earlier.callId });
      ids[code] = id;
      return id;
    };
    await draft('draft', { languages: ['en', 'fr'] });
    await draft('empty', { windows: [], title: 'An empty call' });
    const { id } = await portal
      .get(CallsReader)
      .detail(earlier.officer, (await draft('proposed')) as typeof earlier.callId);
    await portal.get(ProposeCall).execute(earlier.officer, id);
    await grantedRole(portal, await registered(portal, 'officer'), 'officer', '2011-01-01', '2011-12-31');
    const [name, value] = (await sessionOf(portal, 'officer')).cookie.split('=') as [string, string];
    cookie = { name, value };
    browser = await launchChromium(executablePath);
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await portal?.close();
  });

  const opened = async (width: number, path: string): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    await context.addCookies([{ ...cookie, url: portal.address }]);
    const page = await context.newPage();
    await page.goto(portal.address + path.replace(/<(\w+)>/, (_, name: string) => ids[name]!), { waitUntil: 'load' });
    return page;
  };

  const looksRight = async (page: Page, name: string): Promise<void> => {
    if (lookFolder)
      await page.screenshot({ path: join(lookFolder, `${name.replace(/\W+/g, '-')}.png`), fullPage: true });
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.content()).not.toMatch(/⟦/);
    expect(await scrollsSideways(page)).toBe(false);
    expect(await axeViolations(page)).toEqual([]);
    expect(await weightOf(page)).toBeLessThan(12 * 1024);
  };

  test.each(pages.flatMap((path) => widths.map((width) => ({ path, width }))))(
    '$path at $width px',
    async ({ path, width }) => {
      const page = await opened(width, path);
      const complaints = complaintsOf(page);
      await looksRight(page, `desk ${path} ${width}`);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  test.each(widths)('wrong dates, and an edit that came too late, at %d px', async (width) => {
    const [first, second] = [await opened(width, window_('dates')), await opened(width, window_('dates'))];
    await first.getByLabel('Time zone').fill('Vienna');
    await first.getByRole('button', { name: 'Save' }).click();
    await first.locator('.govuk-error-summary').waitFor();
    await looksRight(first, `desk dates wrong ${width}`);
    await first.getByLabel('Time zone').fill('Europe/Vienna');
    await first.getByLabel('Seconds of grace').fill(String(width));
    await first.getByLabel('Title of the window (French)').fill('Petites subventions');
    await first.getByRole('button', { name: 'Save' }).click();
    await first.getByRole('heading', { name: 'What is missing' }).waitFor();
    await second.getByLabel('Seconds of grace').fill('30');
    await second.getByRole('button', { name: 'Save' }).click();
    await second.getByRole('button', { name: 'Save mine' }).waitFor();
    await looksRight(second, `desk dates stale ${width}`);
    await first.context().close();
    await second.context().close();
  });
});

/** What came over the wire for the page without what every page loads, in bytes. */
const weightOf = (page: Page): Promise<number> =>
  page.evaluate(() => (performance.getEntriesByType('navigation')[0] as PerformanceResourceTiming).transferSize);
