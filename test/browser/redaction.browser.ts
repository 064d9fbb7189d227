import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { SaveSection, StartApplication, SubmitApplication, type Receipt } from '../../libs/applications/src/index.js';
import type { Role } from '../../libs/kernel/src/index.js';
import { grantedRole, registered } from '../support/builders/account.js';
import { soundAnswers } from '../support/builders/application.js';
import { aCall } from '../support/builders/call.js';
import { axeViolations, complaintsOf, launchChromium, scrollsSideways, widths } from '../support/browser.js';
import { openPortal, type Portal } from '../support/portal.js';
import { sessionOf } from '../support/session.js';
import { chromium, describeWith } from '../support/suites.js';

/** `LOOK=folder npx jest test/browser` leaves a picture of every page there, to be looked at. */
const lookFolder = process.env['LOOK'];

describeWith(chromium, 'erasing text in a browser', (executablePath) => {
  let portal: Portal;
  let browser: Browser;
  let list: string;
  let application: string;
  let receipt: Receipt;
  const cookies: Record<string, string> = {};

  beforeAll(async () => {
    portal = await openPortal();
    portal.clock.set('2011-03-01T10:00:00Z');
    const { callId, windowId } = await aCall().withCode('2011').publishedIn(portal);
    list = `/desk/calls/${callId}/redactions`;
    portal.clock.set('2011-04-20T10:00:00Z');
    const organisationId = await portal.organisation();
    const writer = await portal.person({ organisations: [organisationId] });
    await portal.sql(
      `insert into membership (id, organisation_id, person_id, part) values (gen_random_uuid(), $1, $2, 'owner')`,
      [organisationId, await registered(portal, 'amina')],
    );
    const { id } = await portal.get(StartApplication).execute(writer, { windowId, organisationId });
    for (const [section, content] of Object.entries(soundAnswers()))
      await portal.get(SaveSection).execute(writer, id, { section, content: content! });
    receipt = await portal.get(SubmitApplication).execute(writer, id, { certifier: 'Amina Bello' });
    application = `/applications/${id}`;
    portal.clock.set('2011-05-10T10:00:00Z');
    const office: readonly [string, Role][] = [
      ['olu', 'officer'],
      ['pia', 'approver'],
    ];
    for (const [name, role] of office)
      await grantedRole(portal, await registered(portal, name), role, '2010-01-01', '2026-12-31');
    for (const name of ['olu', 'pia', 'amina']) cookies[name] = (await sessionOf(portal, name)).cookie;
    browser = await launchChromium(executablePath);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await portal?.close();
  });

  const opened = async (name: string, path: string, width: number): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    const [cookie, value] = (cookies[name] ?? 'none=none').split('=') as [string, string];
    await context.addCookies([{ name: cookie, value, url: portal.address }]);
    const page = await context.newPage();
    await page.goto(portal.address + path, { waitUntil: 'load' });
    return page;
  };
  /** Looks at a page as somebody, at one width. */
  const looksRight = async (name: string, path: string, what: string, width: number): Promise<void> => {
    const page = await opened(name, path, width);
    const complaints = complaintsOf(page);
    if (lookFolder) await page.screenshot({ path: join(lookFolder, `redaction-${what}-${width}.png`), fullPage: true });
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.content()).not.toMatch(/⟦|\{\w+[:}]/);
    expect(await scrollsSideways(page)).toBe(false);
    expect(await axeViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  };
  const redaction = (): string => `/desk${application}/redaction`;
  const verify = (): string =>
    `/verify?${new URLSearchParams({ reference: receipt.reference, fingerprint: receipt.sha256 })}`;

  test.each(widths)('the way to one application, at %d px', async (width) => {
    await looksRight('olu', list, 'list', width);
    await looksRight('olu', redaction(), 'one', width);
  });

  test('one person asks', async () => {
    const page = await opened('olu', redaction(), 360);
    await page.getByLabel('Submission 1').check();
    await page.getByLabel('Why').fill('An answer names a person who should not be named.');
    await page.getByRole('button', { name: 'Ask another person to erase it' }).click();
    await page.getByText('You asked for this').waitFor();
    await page.context().close();
  });

  test.each(widths)('what waits, for whoever asked and for the other, at %d px', async (width) => {
    await looksRight('olu', redaction(), 'own', width);
    await looksRight('pia', redaction(), 'decide', width);
  });

  test('the other erases', async () => {
    const page = await opened('pia', redaction(), 1280);
    await page.getByRole('button', { name: 'Erase the text' }).click();
    await page.getByText('Redacted on 10 May 2011').waitFor();
    await page.context().close();
  });

  test.each(widths)('what is left, for everybody, at %d px', async (width) => {
    await looksRight('pia', redaction(), 'done', width);
    await looksRight('amina', `${application}/receipt`, 'receipt', width);
    await looksRight('amina', `${application}/timeline`, 'timeline', width);
    await looksRight('nobody', verify(), 'verify', width);
  });
});
