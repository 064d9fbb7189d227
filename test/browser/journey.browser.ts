import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { words } from '../../libs/words/src/index.js';
import { goodPassword } from '../support/builders/account.js';
import { aCall } from '../support/builders/call.js';
import { complaintsOf, launchChromium } from '../support/browser.js';
import { openPortal, type Portal } from '../support/portal.js';
import { chromium, describeWith } from '../support/suites.js';

const during = '2011-04-20T10:00:00Z';
const deadline = new Date('2011-04-30T22:00:00Z');
const question = {
  ...{ name: 'story', section: 'summary', kind: 'text' as const, required: true, limit: 2000 },
  label: { en: 'What would the project do?' },
};

describeWith(chromium, 'the way of an organisation, on a phone', (executablePath) => {
  describe('with scripts', () => theWay(executablePath, true));
  describe('without a script', () => theWay(executablePath, false));
});

/** What needs a line that is cut, or two tabs, needs scripts. */
function theWay(executablePath: string, javaScriptEnabled: boolean): void {
  let portal: Portal;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let folder: string;
  let draft: string;
  let complaints: string[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sgf-files-'));
    portal = await openPortal({ SGF_FILES: folder });
    portal.clock.set('2011-03-01T10:00:00Z');
    const call = aCall();
    const [window] = call.input.windows;
    const form = {
      documents: [{ document: 'registration_certificate', required: true }],
      sections: [{ name: 'summary', title: { en: 'Summary' } }],
      questions: [question],
    };
    await call.with({ windows: [{ ...window!, form }] }).publishedIn(portal);
    portal.clock.set(during);
    browser = await launchChromium(executablePath);
    context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled });
    page = await context.newPage();
    page.on('dialog', (dialog) => void dialog.accept());
    complaints = complaintsOf(page);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await portal?.close();
    await rm(folder, { recursive: true });
  });

  const go = (path: string): Promise<unknown> => page.goto(portal.address + path, { waitUntil: 'load' });
  const press = (name: string | RegExp): Promise<void> => page.getByRole('button', { name }).first().click();
  const said = (text: string | RegExp, on: Page = page): Promise<void> =>
    on.locator('[data-saving-state]').filter({ hasText: text }).waitFor();
  const signIn = async (): Promise<void> => {
    await page.getByLabel('Email address').fill('amina@example.org');
    await page.getByLabel('Password', { exact: true }).fill(goodPassword);
    await press('Sign in');
  };
  /** Leaves a page by its button: what was typed is saved first. */
  const goOn = async (): Promise<void> => {
    const { pathname } = new URL(page.url());
    await press('Save and continue');
    await page.waitForURL((url) => url.pathname !== pathname);
  };
  const section = (name: string): Promise<unknown> => go(`${draft}/sections/${name}`);
  const story = (on: Page = page) => on.getByLabel(question.label.en);

  test('registers, and registers her organisation', async () => {
    await go('/register');
    await page.getByLabel('Your name').fill('Amina Bello');
    await page.getByLabel('Email address').fill('amina@example.org');
    await page.locator('input[name=password]').fill(goodPassword);
    await page.locator('main form').getByRole('button').last().click();
    await go('/calls/2011/apply');
    await signIn();
    await go('/organisations/new');
    await page.getByLabel('Legal name').fill('Shelter of Hope');
    await page.getByLabel('Country of registration').selectOption('NG');
    await page.locator('input[name=kind][value=ngo]').check();
    await press('Register');
    await page.getByRole('heading', { name: 'Shelter of Hope' }).waitFor();
  });

  test('writes the profile of her organisation', async () => {
    const [address] = /\/organisations\/[0-9a-f-]{36}/.exec(page.url())!;
    await go(`${address}/profile/mandate`);
    await page.getByLabel('Mandate').fill('To help those who were trafficked.');
    await press('Save');
    await page.getByText('Saved.').waitFor();
  });

  test('begins an application', async () => {
    await go('/calls/2011/apply');
    await press('Start');
    await page.waitForURL(/applications/);
    draft = new URL(page.url()).pathname;
    await section('summary');
    await story().fill('A house.');
    await goOn();
    await section('summary');
    expect(await story().inputValue()).toBe('A house.');
  });

  const losesNothing = async (): Promise<void> => {
    await section('summary');
    await context.setOffline(true);
    await story().fill('A safe house in two countries.');
    await said('no connection');
    await context.setOffline(false);
    await said('Saved at');
    await page.reload();
    expect(await story().inputValue()).toBe('A safe house in two countries.');
  };

  const choosesBetweenTabs = async (): Promise<void> => {
    const other = await context.newPage();
    await other.goto(page.url(), { waitUntil: 'load' });
    await story(other).fill('Written in the other tab.');
    await said('Saved at', other);
    await story().fill('Written here.');
    await said('somebody else changed the same text');
    await press('Compare both texts');
    await page.getByLabel('Both, one after the other').check();
    await page.getByRole('button', { name: 'Save and continue' }).click();
    await page.waitForURL((url) => !url.pathname.endsWith('/summary'));
    await section('summary');
    expect(await story().inputValue()).toContain('Written in the other tab.');
    expect(await story().inputValue()).toContain('Written here.');
    await other.close();
  };

  if (javaScriptEnabled) {
    test('loses nothing while the line is cut', losesNothing);
    test('writes in two tabs, and chooses', choosesBetweenTabs);
  }

  test('fills in what every call asks', async () => {
    await section('organisation');
    await page.locator('input[name=applyingAs][value=organisation]').check();
    await page.locator('input[name=registeredWhereImplementing]').first().check();
    await goOn();
    await section('project');
    await page.locator('[name=title]').fill('A safe way home');
    for (const [part, value] of [
      ['day', '1'],
      ['month', '9'],
      ['year', '2011'],
    ])
      await page.locator(`[name="startsOn[${part}]"]`).fill(value!);
    await page.locator('[name=months]').fill('12');
    await goOn();
    await section('countries');
    const countries = page.locator('[data-field=implementationCountries]');
    await countries.locator('select').first().selectOption('NG');
    await countries.getByRole('button', { name: 'Add' }).click();
    await countries.locator('select').nth(1).selectOption('IT');
    await goOn();
    await section('declaration');
    await page.locator('input[name=declarationAccepted]').first().check();
    await goOn();
    await go(`${draft}/budget`);
    await page.getByLabel('Category').first().selectOption('Staff');
    await page.getByLabel('What it is').first().fill('A nurse');
    await page.getByLabel('How many').first().fill('12');
    await page.getByLabel('Price of one').first().fill('1000');
    await goOn();
  });

  const certificate = async (): Promise<string> => {
    const file = join(folder, 'certificate.pdf');
    await writeFile(file, Buffer.concat([Buffer.from('%PDF-1.7 '), Buffer.alloc(2_000_000, 'x')]));
    return file;
  };
  const handIn = async (file: string): Promise<void> => {
    await go(`${draft}/documents`);
    await page.locator('#file-registration_certificate').setInputFiles(file);
    await press(/Add to the application\W+Certificate/);
    await page.getByRole('link', { name: 'certificate.pdf' }).waitFor();
  };
  const goesOnAfterACut = async (): Promise<void> => {
    let pieces = 0;
    await page.route('**/uploads/*', async (route) => {
      const isPiece = route.request().method() === 'PATCH';
      if (isPiece) pieces += 1;
      return isPiece && pieces === 2 ? route.abort('connectionfailed') : route.continue();
    });
    await handIn(await certificate());
    expect(pieces).toBeGreaterThan(2);
    await page.unroute('**/uploads/*');
  };

  if (javaScriptEnabled) test('hands in a certificate that goes on where the line was cut', goesOnAfterACut);
  else test('hands in a certificate', async () => handIn(await certificate()));

  /** What the receipt says beside a name. */
  const stands = async (key: string): Promise<string> => {
    const name = page.locator('dt').getByText(words('en').sayCode(key), { exact: true });
    const value = await page.locator('.govuk-summary-list__row', { has: name }).locator('dd').first().textContent();
    return value!.trim();
  };
  const submit = async (): Promise<string> => {
    await certify();
    await press(/^Submit/);
    await page.waitForURL(/receipt/);
    return stands('submitting.receipt.sha256');
  };
  const certify = async (): Promise<void> => {
    await go(`${draft}/check`);
    await page.getByLabel('Who certifies that this is true and complete?').fill('Amina Bello');
    await page.getByLabel('What is this person in the organisation?').fill('Director');
    for (const box of await page.locator('main form input[type=checkbox]').all()) await box.check();
  };
  const verify = async (reference: string, fingerprint: string): Promise<void> => {
    await go('/verify');
    await page.locator('[name=reference]').fill(reference);
    await page.locator('[name=fingerprint]').fill(fingerprint);
    await press('Verify');
  };
  const answered = (key: string): Promise<void> => page.getByText(words('en').sayCode(key), { exact: true }).waitFor();

  test('submits, has the receipt verified, changes the application and submits again', async () => {
    const first = await submit();
    const reference = await stands('submitting.receipt.reference');
    await verify(reference, first);
    await answered('submitting.verify.received');
    await verify(
      reference,
      first.replace(/^./, (digit) => (digit === '0' ? '1' : '0')),
    );
    await answered('submitting.verify.unknown');
    await section('project');
    await page.locator('[name=title]').fill('A safer way home');
    await goOn();
    const second = await submit();
    expect(second).not.toBe(first);
    await verify(reference, second);
    await answered('submitting.verify.received');
    expect(complaints.filter((each) => !/ERR_|Failed to load|412/.test(each))).toEqual([]);
  });

  test('is refused once the deadline has passed, and what counts stands', async () => {
    await section('project');
    await page.locator('[name=title]').fill('The safest way home');
    await goOn();
    portal.clock.set('2011-04-30T21:50:00Z');
    await go('/sign-in');
    await signIn();
    await certify();
    portal.clock.set('2011-04-30T22:00:00Z');
    await press(/^Submit/);
    await page.getByRole('alert').getByText('The call has closed, so nothing was submitted.').waitFor();
    expect(await page.getByRole('button', { name: /^Submit/ }).count()).toBe(0);
    await page.getByRole('heading', { name: 'Attempts after the deadline' }).waitFor();
    const rows = await portal.sql<{ number: number }>('select number from submission order by number');
    expect(rows.map(({ number }) => number)).toEqual([1, 2]);
    expect(await portal.sql('select attempted_at, deadline_in_force from refused_attempt')).toEqual([
      { attempted_at: deadline, deadline_in_force: deadline },
    ]);
    await go(`${draft}/receipt`);
    await page.getByText('A safer way home').first().waitFor();
    expect(await page.getByText('The safest way home').count()).toBe(0);
  });
}
