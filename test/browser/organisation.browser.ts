import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import {
  AskForRecovery,
  AskToJoin,
  ChangeBankAccount,
  DecideRecovery,
  InviteMember,
} from '../../libs/identity/src/index.js';
import type { Actor } from '../../libs/kernel/src/index.js';
import { goodPassword, grantedRole, registered, unconfirmed } from '../support/builders/account.js';
import { aCall } from '../support/builders/call.js';
import { axeViolations, complaintsOf, launchChromium, scrollsSideways, widths } from '../support/browser.js';
import { openPortal, type Portal } from '../support/portal.js';
import { sessionOf } from '../support/session.js';
import { chromium, describeWith } from '../support/suites.js';

/** `LOOK=folder npx jest test/browser` leaves a picture of every page there, to be looked at. */
const lookFolder = process.env['LOOK'];

const parts = [
  ...['identity', 'registration', 'mandate', 'experience', 'governance', 'people', 'safeguards', 'bank'],
  ...['statements', 'budgets', 'unpp', 'declaration', 'location'],
];

/** Whose browser opens which pages. */
const pages: Readonly<Record<string, readonly string[]>> = {
  owner: [
    ...['/home', '/account', '/account/details', '/account/password', '/account/email', '/account/sessions'],
    ...['/account/closing', '/invitations', '/organisations/<house>', '/organisations/<house>/history'],
    ...['/organisations/<house>/people', '/organisations/<house>/people/members/<member>'],
    ...parts.map((part) => `/organisations/<house>/profile/${part}`),
    ...['registration', 'governance', 'safeguards'].map((part) => `/organisations/<house>/profile/${part}/documents`),
  ],
  newcomer: ['/home', '/account', '/organisations/new', '/invitations'],
  asker: ['/joining/<request>', '/joining/<request>/recovery', '/recoveries/<recovery>'],
  officer: ['/desk/recoveries', '/recoveries/<recovery>', '/recoveries/<open>', '/organisations/<house>'],
};

describeWith(chromium, 'accounts and organisations in a browser', (executablePath) => {
  let portal: Portal;
  let browser: Browser;
  const cookies: Record<string, string> = {};
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    portal = await openPortal();
    portal.clock.set('2011-03-20T10:00:00Z');
    await aCall().withCode('2011').publishedIn(portal);
    for (const name of ['owner', 'asker', 'other']) await registered(portal, name);
    await unconfirmed(portal, 'newcomer');
    await grantedRole(portal, await registered(portal, 'officer'), 'officer', '2011-01-01', '2011-12-31');
    await grantedRole(portal, await registered(portal, 'second'), 'officer', '2011-01-01', '2011-12-31');
    await furnished();
    for (const name of Object.keys(pages)) cookies[name] = (await sessionOf(portal, name)).cookie.split('=')[1]!;
    browser = await launchChromium(executablePath);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await portal?.close();
  });

  const actorOf = async (name: string, roles: Actor['roles'] = []): Promise<Actor> => {
    const [row] = await portal.sql<{ id: Actor['id'] }>('select id from person where email = $1', [
      `${name}@example.org`,
    ]);
    const organisations = await portal.sql<Actor['organisations'][number]>(
      'select organisation_id as id, part from membership where person_id = $1 and until is null',
      [row!.id],
    );
    return { id: row!.id, roles, organisations, system: false, steppedUp: true };
  };

  /** An organisation with everything that its pages can show. */
  const furnished = async (): Promise<void> => {
    const house = await portal.organisation({ name: 'House of the Owner' });
    ids['house'] = house;
    const owner = await actorOf('owner');
    const [member] = await portal.sql<{ id: string }>(
      `insert into membership (id, organisation_id, person_id, part) values (gen_random_uuid(), $1, $2, 'owner') returning id`,
      [house, owner.id],
    );
    ids['member'] = member!.id;
    const acting = await actorOf('owner');
    await portal.get(InviteMember).execute(acting, house, { email: 'friend@example.org', part: 'reader' });
    await portal.get(ChangeBankAccount).execute(acting, house, {
      ...{ ownBankAccount: true, holder: 'House of the Owner', bank: 'A bank', bankCountry: 'NL' },
      iban: 'NL91ABNA0417164300',
    });
    const joining = { name: 'House of the owner', country: 'NG', note: 'I keep the books.' };
    ids['request'] = (await portal.get(AskToJoin).execute(await actorOf('asker'), joining)).id;
    const other = await portal.get(AskToJoin).execute(await actorOf('other'), joining);
    const why = { explanation: 'The board chose me.' };
    const ask = portal.get(AskForRecovery);
    const asked = await ask.execute(await actorOf('asker'), { joinRequestId: ids['request'] as typeof other.id }, why);
    ids['recovery'] = asked.id;
    ids['open'] = (await ask.execute(await actorOf('other'), { joinRequestId: other.id }, why)).id;
    const desk = await actorOf('second', ['officer']);
    await portal.get(DecideRecovery).execute(desk, asked.id, 'propose', {
      why: 'The registry confirms it.',
      evidenceSeen: 'Its extract of 1 March 2026.',
    });
  };

  const opened = async (who: string, width: number, path: string, javaScriptEnabled = true): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled });
    await context.addCookies([{ name: 'sgf_session', value: cookies[who]!, url: portal.address }]);
    const page = await context.newPage();
    await page.goto(portal.address + path.replace(/<(\w+)>/g, (_, name: string) => ids[name]!));
    return page;
  };

  const all = Object.entries(pages).flatMap(([who, paths]) => paths.map((path) => [who, path] as const));

  describe.each(widths)('at %d pixels', (width) => {
    it.each(all)('%s finds %s without a fault', async (who, path) => {
      const page = await opened(who, width, path);
      const complaints = complaintsOf(page);
      expect(await page.locator('h1').count()).toBe(1);
      expect(await axeViolations(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
      expect(complaints).toEqual([]);
      if (lookFolder)
        await page.screenshot({
          path: join(lookFolder, `${who}${path.replace(/[^a-z0-9]+/gi, '-')}-${width}.png`),
          fullPage: true,
        });
      await page.context().close();
    });
  });

  it('a part is filled in by keyboard alone, without scripts', async () => {
    const page = await opened('owner', 360, '/organisations/<house>/profile/unpp', false);
    await page.locator('#unppPartnerId').focus();
    await page.keyboard.type('UNPP-77');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/done=saved/);
    expect(await page.locator('#unppPartnerId').inputValue()).toBe('UNPP-77');
    await page.context().close();
  });

  it('what is wrong is told at the top, with the focus, and leads to its field', async () => {
    const page = await opened('owner', 1280, '/organisations/<house>/profile/registration');
    await page.locator('#registeredOn-day').fill('31');
    await page.locator('#registeredOn-month').fill('2');
    await page.locator('#registeredOn-year').fill('2004');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.waitForSelector('.govuk-error-summary:focus-within, .govuk-error-summary:focus');
    expect(await axeViolations(page)).toEqual([]);
    await page.locator('.govuk-error-summary a').click();
    expect(await page.evaluate('document.activeElement.id')).toBe('registeredOn-day');
    await page.context().close();
  });

  it('the bank account is changed with the password, and a file is put in, in a real browser', async () => {
    const page = await opened('owner', 360, '/organisations/<house>/profile/bank');
    await page.getByLabel('Yes').check();
    await page.getByLabel('Name of the holder').fill('House of the Owner');
    await page.getByLabel('Name of the bank').fill('Another bank');
    await page.getByLabel('Country of the bank').selectOption('NL');
    await page.getByLabel('IBAN', { exact: true }).fill('NL02 ABNA 0123 4567 89');
    await page.getByLabel('Your password').fill(goodPassword);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.waitForURL(/done=saved/);
    expect(await page.locator('main').innerText()).toContain('•••• 6789');
    await page.goto(`${portal.address}/organisations/${ids['house']}/profile/governance`);
    await page.locator('textarea').first().fill('The board meets twice a year.');
    await page.getByRole('button', { name: 'Save, and go to the files' }).click();
    await page.locator('#upload-statutes').setInputFiles({
      ...{ name: 'statutes.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 statutes') },
    });
    await page.getByRole('button', { name: 'Upload' }).click();
    await page.getByRole('link', { name: 'statutes.pdf' }).waitFor();
    if (lookFolder) await page.screenshot({ path: join(lookFolder, 'files-one-360.png'), fullPage: true });
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Back to “' }).click();
    expect(await page.locator('textarea').first().inputValue()).toBe('The board meets twice a year.');
    expect(await page.locator('main').innerText()).toContain('statutes.pdf');
    if (lookFolder) await page.screenshot({ path: join(lookFolder, 'part-one-360.png'), fullPage: true });
    expect(await axeViolations(page)).toEqual([]);
    await page.context().close();
  });
});
