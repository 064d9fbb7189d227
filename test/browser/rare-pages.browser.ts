import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { StartApplication, WithdrawApplication } from '../../libs/applications/src/index.js';
import { AskForPasswordLink, MintLink } from '../../libs/identity/src/index.js';
import { axeViolations, complaintsOf, launchChromium, scrollsSideways, widths } from '../support/browser.js';
import { goodPassword, grantedRole, registered } from '../support/builders/account.js';
import { longForm } from '../support/builders/answers.js';
import { aCall } from '../support/builders/call.js';
import { aMember, type Member } from '../support/builders/member.js';
import { openPortal, type Portal } from '../support/portal.js';
import { sessionOf } from '../support/session.js';
import { chromium, describeWith } from '../support/suites.js';

/** `LOOK=folder npx jest test/browser` leaves a picture of every page there, to be looked at. */
const lookFolder = process.env['LOOK'];

const during = '2011-04-20T10:00:00Z';

/** Pages that one sees when something is in the way, and those that only a link in a mail leads to. */
describeWith(chromium, 'pages that are rarely seen, in a browser', (executablePath) => {
  let portal: Portal;
  let browser: Browser;
  let context: BrowserContext;
  let amina: Member;
  let withdrawn: string;

  beforeAll(async () => {
    portal = await openPortal({ LOG_LEVEL: 'silent' });
    portal.clock.set('2011-03-01T10:00:00Z');
    const call = aCall();
    const [window] = call.input.windows;
    const form = { ...longForm(), documents: [], applicationsPerOrganisation: 2 };
    const { windowId } = await call.with({ windows: [{ ...window!, form }] }).publishedIn(portal);
    portal.clock.set(during);
    amina = await aMember(portal, 'amina', windowId, 'owner');
    const writer = { ...amina.actor, organisations: [{ id: amina.organisationId, part: 'owner' as const }] };
    const { organisationId } = amina;
    ({ id: withdrawn } = await portal.get(StartApplication).execute(writer, { windowId, organisationId }));
    await portal.get(WithdrawApplication).execute(writer, withdrawn as Member['applicationId'], { why: 'Not now' });
    await grantedRole(portal, await registered(portal, 'olu'), 'officer', '2011-01-01', '2011-12-31');
    await sessionOf(portal, 'olu');
    browser = await launchChromium(executablePath);
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await portal?.close();
  });

  describe.each(widths)('at %d px', (width) => {
    beforeEach(async () => {
      context = await browser.newContext({ viewport: { width, height: 800 } });
    });
    afterEach(() => context.close());

    const opened = async (path: string): Promise<Page> => {
      const page = await context.newPage();
      await page.goto(portal.address + path, { waitUntil: 'load' });
      return page;
    };
    const asAmina = async (path: string): Promise<Page> => {
      const [name, value] = (await sessionOf(portal, 'amina')).cookie.split('=') as [string, string];
      await context.addCookies([{ name, value, url: portal.address }]);
      return opened(path);
    };
    const looksRight = async (page: Page, heading: string | RegExp): Promise<void> => {
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      const picture = `rare ${await page.title()} ${width}`.replace(/\W+/g, '-');
      if (lookFolder) await page.screenshot({ path: join(lookFolder, `${picture}.png`), fullPage: true });
      expect(await page.locator('h1').count()).toBe(1);
      expect(await page.content()).not.toMatch(/⟦/);
      expect(await scrollsSideways(page)).toBe(false);
      expect(await axeViolations(page)).toEqual([]);
      expect(complaintsOf(page).filter((each) => !each.includes('ERR_FAILED'))).toEqual([]);
    };

    test('the code that follows the password', async () => {
      const page = await opened('/sign-in');
      await page.getByLabel('Email address').fill('olu@example.org');
      await page.getByLabel('Password', { exact: true }).fill(goodPassword);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.waitForURL('**/sign-in/code');
      await looksRight(page, 'Enter your security code');
    });

    test('a password is set by a link that is worth something', async () => {
      const token = await portal.get(MintLink).execute(portal.system, amina.actor.id, 'set_password');
      await looksRight(await opened(`/set-password?token=${token}`), 'Choose a new password');
    });

    test('a new address is confirmed', async () => {
      await looksRight(await opened('/confirm-new-address?token=x'), 'Confirm your new address');
    });

    test('signing in with all that was typed, after the session ended', async () => {
      // Without its script the form goes as it is.
      await context.route('**/assets/writing.*.js', (route) => route.abort());
      const page = await asAmina(`/applications/${amina.applicationId}/sections/extra`);
      await page.getByLabel('About story').fill('Typed while nobody was signed in');
      await context.clearCookies();
      await page.getByRole('button', { name: 'Save and continue' }).click();
      await page.getByLabel('Password', { exact: true }).waitFor();
      await looksRight(page, 'You were signed out while you were writing');
    });

    test('rows that were pasted and cannot be read', async () => {
      const page = await asAmina(`/applications/${amina.applicationId}/budget/paste`);
      await page.getByLabel('The rows').fill('Staff\tsoon\tA nurse\tmonth\tmany\t1000');
      await page.getByRole('button', { name: 'Read the rows' }).click();
      await page.getByText('What has to be mended in the rows. Nothing was changed.').first().waitFor();
      await looksRight(page, 'Paste rows from a spreadsheet');
    });

    test('a workbook that is none', async () => {
      const page = await asAmina(`/applications/${amina.applicationId}/budget/import`);
      const buffer = Buffer.from('not a workbook');
      const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
      await page.locator('input[type=file]').setInputFiles({ name: 'budget.xlsx', mimeType, buffer });
      await page.getByRole('button', { name: 'Read the workbook' }).click();
      await page.locator('.govuk-error-summary').waitFor();
      await looksRight(page, 'Bring in a filled-in template');
    });

    test('a draft that was withdrawn is taken up again', async () => {
      await looksRight(await asAmina(`/applications/${withdrawn}/resumption`), 'Take the withdrawal back');
    });

    test('whoever alone is left asks for an organisation’s recovery', async () => {
      await looksRight(
        await asAmina(`/organisations/${amina.organisationId}/recovery`),
        'Ask the Fund to make you an owner',
      );
    });

    test('what may not be seen: 403', async () => {
      await looksRight(await asAmina('/desk/recoveries'), 'You cannot do this');
    });

    test('what cannot be done as things stand: 409', async () => {
      portal.clock.set('2011-05-10T10:00:00Z');
      try {
        await looksRight(await asAmina(`/applications/${withdrawn}/resumption`), 'This is not possible now');
      } finally {
        portal.clock.set(during);
      }
    });

    test('what was tried too often: 429', async () => {
      const ask = portal.get(AskForPasswordLink);
      const page = await opened('/forgotten-password');
      const often = async (): Promise<void> => ask.execute('nobody@example.org', '127.0.0.1').catch(() => undefined);
      for (let tried = 0; tried < 5; tried += 1) await often();
      await page.getByLabel('Email address').fill('nobody@example.org');
      await page.locator('main').getByRole('button').last().click();
      await page.locator('.govuk-error-summary').waitFor();
      await looksRight(page, 'Set a new password');
    });

    test('a failure of ours: 500', async () => {
      await portal.sql('alter table call rename to call_that_is_away');
      try {
        const page = await asAmina('/calls/2011');
        await looksRight(page, 'Sorry, something went wrong');
        expect(await page.locator('.govuk-exit-this-page__button').isVisible()).toBe(true);
      } finally {
        await portal.sql('alter table call_that_is_away rename to call');
      }
    });
  });
});
