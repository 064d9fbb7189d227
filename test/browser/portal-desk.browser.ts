import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { DraftCall, ProposeCall, type CallInput } from '../../libs/calls/src/index.js';
import { criterionNames } from '../../libs/calls/src/domain/index.js';
import { grantedRole, registered } from '../support/builders/account.js';
import { aCall } from '../support/builders/call.js';
import { axeViolations, complaintsOf, launchChromium, scrollsSideways, widths } from '../support/browser.js';
import { openPortal, type Portal } from '../support/portal.js';
import { root } from '../support/project.js';
import { sessionOf } from '../support/session.js';
import { chromium, describeWith } from '../support/suites.js';

/** `LOOK=folder npx jest test/browser` leaves a picture of every page there, to be looked at. */
const lookFolder = process.env['LOOK'];

const window_ = (part: string): string => `/desk/calls/<draft>/windows/SGP/${part}`;
const edit = (part: string): string => `/desk/calls/<draft>/edit/${part}`;

const pages: readonly string[] = [
  ...['/desk', '/desk/calls/new', '/desk/calls/<draft>', '/desk/calls/<empty>', '/desk/calls/<proposed>'],
  ...['/desk/calls/<coming>', '/desk/calls/<lacking>', '/desk/calls/<long>', '/desk/calls/<long>/differences'],
  ...['edit/title', 'windows/SGP/dates', 'windows/SGP/terms', 'windows/SGP/questions', 'preview'].map(
    (part) => `/desk/calls/<long>/${part}`,
  ),
  ...['acts/propose', 'acts/cancel'].map((act) => `/desk/calls/<long>/${act}`),
  '/desk/calls/<coming>/acts/cancel',
  ...['/desk/calls/<draft>/preview', '/desk/calls/<draft>/preview/fr', '/desk/calls/<lacking>/preview/ar'],
  ...['/desk/calls/<draft>/differences', '/desk/calls/<proposed>/differences'],
  ...['title', 'guidelines', 'guidelines/programme', 'clarifications', 'new-window'].map(edit),
  ...['dates', 'terms', 'rubric', 'rubric/relevance', 'documents', 'documents/safety_plan'].map(window_),
  ...['sections', 'sections/new', 'sections/assistance', 'questions', 'questions/new', 'questions/work_plan'].map(
    window_,
  ),
  window_('questions/which_part_do_people_with_lived_experience_have_in'),
  ...['reviewing', 'reasons', 'reasons/new', 'reasons/exclude.the_organization_is_not_registered'].map(window_),
  ...['settings', 'removal'].map(window_),
  ...criterionNames.map((name) => window_(`terms/${name}`)),
  ...['/desk/calls/<draft>/acts/propose', '/desk/calls/<proposed>/acts/publish', '/desk/calls/<proposed>/acts/return'],
  ...['/desk/calls/<draft>/acts/cancel', '/home'],
];

describeWith(chromium, 'the call desk in a browser', (executablePath) => {
  let portal: Portal;
  let browser: Browser;
  let cookie: { name: string; value: string };
  const ids: Record<string, string> = {};
  const weights: { name: string; alone: number; allTold: number }[] = [];

  beforeAll(async () => {
    portal = await openPortal();
    portal.clock.set('2011-03-01T10:00:00Z');
    const earlier = await aCall().withCode('2011').publishedIn(portal);
    const file = readFileSync(join(root, 'test/support/calls/three-languages.json'), 'utf8');
    const { call } = JSON.parse(file) as { call: CallInput };
    const draft = async (code: string, change: Partial<CallInput> = {}) => {
      const input = { ...call, code, ...change };
      const { id } = await portal.get(DraftCall).execute(earlier.officer, input, {}, { copiedFrom: earlier.callId });
      ids[code] = id;
      return id;
    };
    await draft('draft');
    for (const width of widths) await draft(`gone${width}`);
    await draft('lacking', { languages: ['ar', 'en', 'es', 'fr'] });
    await draft('long', atItsLongest(call));
    await draft('empty', { windows: [], title: 'An empty call' });
    await portal.get(ProposeCall).execute(earlier.officer, await draft('proposed'));
    ids['coming'] = (await aCall({ ...call, code: 'coming' }).publishedIn(portal)).callId;
    await grantedRole(portal, await registered(portal, 'officer'), 'officer', '2011-01-01', '2011-12-31');
    const [name, value] = (await sessionOf(portal, 'officer')).cookie.split('=') as [string, string];
    cookie = { name, value };
    browser = await launchChromium(executablePath);
  }, 60_000);

  afterAll(async () => {
    const [heaviest] = weights.sort((one, other) => other.alone - one.alone);
    if (lookFolder) process.stdout.write(`${JSON.stringify({ heaviest, pages: weights.length })}\n`);
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
    const { alone, allTold } = await weightOf(page);
    weights.push({ name, alone, allTold });
    expect(alone).toBeLessThan(12 * 1024);
    expect(allTold).toBeLessThan(60 * 1024);
  };

  test.each(pages.flatMap((path) => widths.map((width) => ({ path, width }))))(
    '$path at $width px',
    async ({ path, width }) => {
      const page = await opened(width, path);
      const complaints = complaintsOf(page);
      await looksRight(page, `desk ${path} ${width}`);
      if (path === '/desk' && width === 1280) expect(await hiddenInTables(page)).toBe(0);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  test.each(widths)('settings of a window that a colleague took out, at %d px', async (width) => {
    const at = (part: string): string => `/desk/calls/<gone${width}>/windows/SGP/${part}`;
    const [mine, theirs] = [await opened(width, at('settings')), await opened(width, at('removal'))];
    await theirs.getByRole('button', { name: 'Remove it' }).click();
    await theirs.getByRole('heading', { name: 'What is missing' }).waitFor();
    await mine.getByRole('button', { name: 'Save' }).click();
    await mine.getByRole('heading', { name: 'This could not be saved' }).waitFor();
    await looksRight(mine, `desk too late ${width}`);
    await mine.context().close();
    await theirs.context().close();
  });

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
    await first.getByRole('heading', { name: 'Look at it' }).waitFor();
    await second.getByLabel('Seconds of grace').fill('30');
    await second.getByRole('button', { name: 'Save' }).click();
    await second.getByRole('button', { name: 'Save mine' }).waitFor();
    await looksRight(second, `desk dates stale ${width}`);
    await first.context().close();
    await second.context().close();
  });
});

/** Bytes over the wire: of the page alone, as every visit after the first costs, and with all that it loads. */
const weightOf = (page: Page): Promise<{ readonly alone: number; readonly allTold: number }> =>
  page.evaluate(() => {
    const sizeOf = (entry: PerformanceEntry): number => (entry as PerformanceResourceTiming).transferSize;
    const [alone = 0] = performance.getEntriesByType('navigation').map(sizeOf);
    const others = performance.getEntriesByType('resource').map(sizeOf);
    return { alone, allTold: others.reduce((sum, size) => sum + size, alone) };
  });

/** How many tables have to be scrolled sideways to be read. */
const hiddenInTables = (page: Page): Promise<number> =>
  page
    .locator('.sgf-scroll')
    .evaluateAll((regions) => regions.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).length);

/** Names as long as they may be, every language, forty questions, a list of countries that fills lines. */
function atItsLongest(call: CallInput): Partial<CallInput> {
  const languages = ['ar', 'en', 'es', 'fr', 'ru', 'zh'];
  const long = 'A call for organizations that accompany people who were trafficked along the routes across borders, ';
  const inAll = (text: string) => Object.fromEntries(languages.map((language) => [language, text]));
  const questions = Array.from({ length: 40 }, (_, index) => ({
    ...{ name: `question_${index}`, section: 'project', kind: 'text', required: index % 2 === 0, limit: 2000 },
    label: inAll(`${index + 1}. ${long}and who does it with you?`),
  })) as never;
  const names = ['BA', 'BF', 'BO', 'CD', 'CF', 'CI', 'DO', 'GB', 'GW', 'KP', 'LA', 'MK', 'ST', 'TZ', 'VE', 'ZA'];
  const within = { criterion: 'countries_within', params: { countries: names } };
  return {
    languages,
    title: inAll(`${long}${long}`.trim().slice(0, 200)),
    deadlineWording: inAll(`The end of the last day of February of the year two thousand and twenty-six, in Vienna`),
    windows: call.windows.map((window) => ({
      ...window,
      title: inAll(`${long}${long}`.trim().slice(0, 200)),
      terms: {
        ...window.terms,
        criteria: [...window.terms.criteria.filter(({ criterion }) => criterion !== 'countries_within'), within],
      },
      form: { ...window.form, questions },
    })),
  };
}
