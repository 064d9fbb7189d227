import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { registered } from '../support/builders/account.js';
import { aMember } from '../support/builders/member.js';
import { aCall } from '../support/builders/call.js';
import { axeViolations, complaintsOf, launchChromium, scrollsSideways, widths } from '../support/browser.js';
import { openPortal, type Portal } from '../support/portal.js';
import { sessionOf } from '../support/session.js';
import { chromium, describeWith } from '../support/suites.js';

/** `LOOK=folder npx jest test/browser` leaves a picture of every page there, to be looked at. */
const lookFolder = process.env['LOOK'];

/** Longer words than the English ones meet the narrowest places here. */
const pages: readonly (readonly [path: string, who: string])[] = [
  ['/', 'nobody'],
  ['/calls/2011', 'nobody'],
  ['/sign-in', 'nobody'],
  ['/register', 'nobody'],
  ['/home', 'amina'],
  ['/account', 'amina'],
];

/** Pages of an application and its organisation, at the width of a phone. */
const narrow: readonly string[] = [
  ...['/calls/2011/guidelines', '/calls/2011/check', '/calls/2011/apply', '/verify'],
  ...['/applications/:application', '/applications/:application/sections/project'],
  ...['/applications/:application/sections/remedies', '/applications/:application/budget'],
  ...['/applications/:application/documents', '/applications/:application/check'],
  ...['/applications/:application/timeline', '/applications/:application/messages'],
  ...['/organisations/:organisation', '/organisations/:organisation/profile/bank'],
  '/organisations/:organisation/people',
];

describeWith(chromium, 'the languages of the portal in a browser', (executablePath) => {
  let portal: Portal;
  let browser: Browser;
  const cookies: Record<string, string> = {};
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    portal = await openPortal();
    portal.clock.set('2011-03-01T10:00:00Z');
    const { windowId } = await aCall().publishedIn(portal);
    portal.clock.set('2011-04-20T10:00:00Z');
    const { session, applicationId, organisationId } = await aMember(portal, 'amina', windowId, 'owner');
    cookies['amina'] = session.cookie;
    Object.assign(ids, { application: applicationId, organisation: organisationId });
    await registered(portal, 'olu');
    cookies['olu'] = (await sessionOf(portal, 'olu')).cookie;
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

  const looks = [
    ...pages.flatMap(([path, who]) => widths.map((width) => ({ path, who, width }))),
    ...narrow.map((path) => ({ path, who: 'amina', width: widths[0] })),
  ];

  test.each(looks.flatMap((look) => ['fr', 'es'].map((language) => ({ ...look, language }))))(
    '$path in $language for $who at $width px',
    async ({ path, who, language, width }) => {
      const context = await contextFor(who, width);
      const page = await context.newPage();
      const complaints = complaintsOf(page);
      const address = path.replace(/:(\w+)/g, (_, what: string) => ids[what]!);
      const answer = await page.goto(`${portal.address}${address}?lang=${language}`, { waitUntil: 'load' });
      expect(answer?.status()).toBe(200);
      if (lookFolder) {
        const name = `${language}${path.replace(/\W+/g, '-')}-${width}.png`;
        await page.screenshot({ path: join(lookFolder, name), fullPage: true });
      }
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      expect(await scrollsSideways(page)).toBe(false);
      expect(await axeViolations(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await context.close();
    },
  );

  test('a language is chosen for good with the keyboard alone', async () => {
    const context = await contextFor('olu', widths[0]);
    const page = await context.newPage();
    await page.goto(`${portal.address}/home`);
    const french = page.getByRole('button', { name: 'Français' });
    await french.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Votre espace' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/home');
    await context.close();
  });
});
