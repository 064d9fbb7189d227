import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { DraftCall, ProposeCall } from '../../libs/calls/src/index.js';
import { goodPassword, grantedRole, registered } from '../support/builders/account.js';
import { anApplication } from '../support/builders/application.js';
import { aCall } from '../support/builders/call.js';
import { axeViolations, complaintsOf, launchChromium, scrollsSideways, widths } from '../support/browser.js';
import { openPortal, type Portal } from '../support/portal.js';
import { sessionOf } from '../support/session.js';
import { chromium, describeWith } from '../support/suites.js';

/** `LOOK=folder npx jest test/browser` leaves a picture of every page there, to be looked at. */
const lookFolder = process.env['LOOK'];

/** The pages, each with who looks at it. */
const pages: readonly (readonly [path: string, who: string])[] = [
  ['/', 'nobody'],
  ['/calls/2011', 'nobody'],
  ['/sign-in', 'nobody'],
  ['/sign-in?done=confirmed', 'nobody'],
  ['/register', 'nobody'],
  ['/register/sent', 'nobody'],
  ['/confirm-address?token=x', 'nobody'],
  ['/forgotten-password', 'nobody'],
  ['/forgotten-password/sent', 'nobody'],
  ['/set-password?token=x', 'nobody'],
  ['/no-such-page', 'nobody'],
  ['/home', 'applicant'],
  ['/home', 'newcomer'],
  ['/home', 'officer'],
  ['/calls/next-year', 'officer'],
  ['/account/second-factor', 'newcomer'],
];

describeWith(chromium, 'the portal in a browser', (executablePath) => {
  let portal: Portal;
  let browser: Browser;
  const cookies: Record<string, string> = {};

  beforeAll(async () => {
    portal = await openPortal();
    portal.clock.set('2011-04-20T10:00:00Z');
    await peopled(portal);
    for (const who of ['applicant', 'newcomer', 'officer']) cookies[who] = (await sessionOf(portal, who)).cookie;
    browser = await launchChromium(executablePath);
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await portal?.close();
  });

  const contextFor = async (who: string, width: number): Promise<BrowserContext> => {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    const [name, value] = cookies[who]?.split('=') ?? [];
    if (name && value) await context.addCookies([{ name, value, url: portal.address }]);
    return context;
  };

  const look = async (page: Page, name: string): Promise<void> => {
    if (lookFolder)
      await page.screenshot({ path: join(lookFolder, `${name.replace(/\W+/g, '-')}.png`), fullPage: true });
  };

  test.each(pages.flatMap(([path, who]) => widths.map((width) => ({ path, who, width }))))(
    '$path for $who at $width px',
    async ({ path, who, width }) => {
      const context = await contextFor(who, width);
      const page = await context.newPage();
      const complaints = complaintsOf(page);
      await page.goto(portal.address + path, { waitUntil: 'load' });
      expect(await page.locator('h1').count()).toBe(1);
      expect(await scrollsSideways(page)).toBe(false);
      expect(await axeViolations(page)).toEqual([]);
      // Chromium names every answer that is none of its own as an error.
      expect(complaints).toEqual([]);
      await look(page, `app ${path} ${who} ${width}`);
      weights.set(path, await weightOf(page));
      await context.close();
    },
  );

  test('signing in takes a keyboard and nothing else', async () => {
    const context = await contextFor('nobody', 1280);
    const page = await context.newPage();
    await page.goto(`${portal.address}/sign-in`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to main content');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('applicant@example.org');
    await page.keyboard.press('Tab');
    await page.keyboard.type(goodPassword);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${portal.address}/home`);
    expect(await page.locator('h1').textContent()).toBe('Your work');
    await context.close();
  });

  test('staff set up their code, and errors take the focus', async () => {
    await grantedRole(portal, await registered(portal, 'auditor'), 'auditor', '2011-01-01', '2011-12-31');
    for (const width of widths) {
      const context = await contextFor('nobody', width);
      const page = await context.newPage();
      await page.goto(`${portal.address}/sign-in`);
      await page.getByLabel('Email address').fill('auditor@example.org');
      await page.getByLabel('Password', { exact: true }).fill(goodPassword);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('button', { name: 'Begin' }).click();
      expect(await axeViolations(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
      await look(page, `app secret ${width}`);
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.locator('.govuk-error-summary').waitFor();
      expect(await page.evaluate('document.activeElement.className')).toContain('govuk-error-summary');
      expect(await axeViolations(page)).toEqual([]);
      await look(page, `app secret wrong ${width}`);
      await context.close();
    }
  });

  test('no page weighs more than 40 KB, with all that it loads', () => {
    const lines = [...weights].map(
      ([path, bytes]) => `  ${String(Math.round(bytes / 102.4) / 10).padStart(6)} KB  ${path}`,
    );
    process.stdout.write(`page weight over the wire, style and script included:\n${lines.join('\n')}\n`);
    expect([...weights].filter(([, bytes]) => bytes > 40 * 1024)).toEqual([]);
    expect(weights.size).toBeGreaterThan(10);
  });
});

const weights = new Map<string, number>();

/** What came over the wire for the page as it stands, in bytes. */
const weightOf = (page: Page): Promise<number> =>
  page.evaluate(() =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
      .map((entry) => (entry as PerformanceResourceTiming).transferSize)
      .reduce((sum, bytes) => sum + bytes, 0),
  );

/** An applicant with a submission, somebody who has done nothing yet, an officer with work on the desk. */
async function peopled(portal: Portal): Promise<void> {
  const { windowId, officer } = await aCall().publishedIn(portal);
  const applicant = await registered(portal, 'applicant');
  await registered(portal, 'newcomer');
  await grantedRole(portal, await registered(portal, 'officer'), 'officer', '2011-01-01', '2011-12-31');
  for (const _ of [1, 2, 3]) {
    const { organisationId } = await anApplication().submittedIn(portal, windowId);
    await portal.sql(
      `insert into membership (id, organisation_id, person_id, part) values (gen_random_uuid(), $1, $2, 'owner')`,
      [organisationId, applicant],
    );
  }
  const drafted = await portal.get(DraftCall).execute(officer, aCall().withCode('next-year').input);
  await portal.get(ProposeCall).execute(officer, drafted.id);
}
