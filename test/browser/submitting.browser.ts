import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Browser, Page } from 'playwright-core';
import {
  AttachDocument,
  ReleaseOutcome,
  SaveSection,
  SelectApplication,
  StartApplication,
  SubmitApplication,
  WithdrawApplication,
} from '../../libs/applications/src/index.js';
import type { Actor, Id } from '../../libs/kernel/src/index.js';
import { registered } from '../support/builders/account.js';
import { soundAnswers } from '../support/builders/answers.js';
import { admit } from '../support/builders/application.js';
import { aCall } from '../support/builders/call.js';
import { axeViolations, complaintsOf, launchChromium, scrollsSideways, widths } from '../support/browser.js';
import { openPortal, type Portal } from '../support/portal.js';
import { sessionOf } from '../support/session.js';
import { chromium, describeWith } from '../support/suites.js';

/** `LOOK=folder npx jest test/browser` leaves a picture of every page there, to be looked at. */
const lookFolder = process.env['LOOK'];

const during = '2011-04-20T10:00:00Z';
const after = '2011-05-10T10:00:00Z';
const certified = { certifier: 'Amina Bello', certifierFunction: 'Director' };
const problem =
  'Amina, 17 years old, escaped from the house in which she was held. She can be reached at amina@example.org.';

/** Pages by the application that they are of; made while the call is open, and after it closed. */
const whileOpen: readonly string[] = [
  '/applications/<draft>/check',
  '/applications/<empty>/check',
  '/applications/<submitted>/check',
  ...['receipt', 'receipt?number=1', 'submission', 'timeline', 'withdrawal'].map(
    (what) => `/applications/<submitted>/${what}`,
  ),
  ...['timeline', 'resumption'].map((what) => `/applications/<withdrawn>/${what}`),
  '/verify',
  '/verify?reference=APP-2011-0001&fingerprint=1',
  '/verify?reference=&fingerprint=',
];
const onceClosed: readonly string[] = [
  ...['check', 'timeline'].map((what) => `/applications/<draft>/${what}`),
  ...['check', 'receipt', 'submission', 'timeline', 'withdrawal'].map((what) => `/applications/<submitted>/${what}`),
  ...['timeline', 'letter'].map((what) => `/applications/<told>/${what}`),
];

describeWith(chromium, 'handing in, in a browser', (executablePath) => {
  let portal: Portal;
  let browser: Browser;
  let folder: string;
  let applicant: Actor;
  let cookie: { name: string; value: string };
  const ids: Record<string, Id<'application'>> = {};

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sgf-files-'));
    portal = await openPortal({ SGF_FILES: folder });
    portal.clock.set('2011-03-01T10:00:00Z');
    const [window] = aCall().input.windows;
    const label = { en: 'Who is affected, and how many?' };
    const form = {
      documents: [{ document: 'registration_certificate', required: false }],
      questions: [{ name: 'problem', section: 'problem', kind: 'text', required: false, label }],
      sections: [{ name: 'problem', title: { en: 'The problem' } }],
      applicationsPerOrganisation: 10,
    } as const;
    const { windowId, officer } = await aCall()
      .with({ windows: [{ ...window!, form }] })
      .publishedIn(portal);
    portal.clock.set(during);
    const organisationId = await portal.organisation({ name: 'Shelter of Hope' });
    const id = await registered(portal, 'amina');
    await portal.sql(
      `insert into membership (id, organisation_id, person_id, part) values (gen_random_uuid(), $1, $2, 'owner')`,
      [organisationId, id],
    );
    const organisations = [{ id: organisationId, part: 'owner' as const }];
    applicant = { id, roles: [], organisations, system: false, steppedUp: false };
    const started = async (name: string, answers: object) => {
      const { id: made } = await portal.get(StartApplication).execute(applicant, { windowId, organisationId });
      ids[name] = made;
      for (const [section, content] of Object.entries(answers))
        await portal.get(SaveSection).execute(applicant, made, { section, content: content as object });
      return made;
    };
    const submit = (made: Id<'application'>) => portal.get(SubmitApplication).execute(applicant, made, certified);
    await started('empty', {});
    const draft = await started('draft', { ...soundAnswers(), problem: { problem } });
    const certificate = {
      document: 'registration_certificate',
      name: 'a-certificate-with-a-rather-long-name-of-2010.pdf',
    };
    const stream = Readable.from([Buffer.from('%PDF-1.7 a certificate')]);
    await portal.get(AttachDocument).execute(applicant, draft, { ...certificate, stream });
    const submitted = await started('submitted', soundAnswers());
    await submit(submitted);
    const project = { ...soundAnswers().project, title: 'A safer way home' };
    await portal
      .get(SaveSection)
      .execute(applicant, submitted, { section: 'project', content: project }, { expectedVersion: 1 });
    await submit(submitted);
    const budget = { ...soundAnswers().budget, currency: 'EUR' };
    await portal
      .get(SaveSection)
      .execute(applicant, submitted, { section: 'budget', content: budget }, { expectedVersion: 1 });
    const withdrawn = await started('withdrawn', soundAnswers());
    await submit(withdrawn);
    await portal.get(WithdrawApplication).execute(applicant, withdrawn, { why: 'A partner left' });
    const told = await started('told', soundAnswers());
    await submit(told);
    portal.clock.set(after);
    await portal
      .get(SubmitApplication)
      .execute(applicant, draft, certified)
      .catch(() => undefined);
    await admit(portal as never, officer, told);
    await portal.get(SelectApplication).execute(officer, told);
    await portal.get(ReleaseOutcome).execute(officer, told);
    browser = await launchChromium(executablePath);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await portal?.close();
    await rm(folder, { recursive: true });
  });

  const signIn = async (at: string): Promise<void> => {
    portal.clock.set(at);
    const [name, value] = (await sessionOf(portal, 'amina')).cookie.split('=') as [string, string];
    cookie = { name, value };
  };
  const opened = async (width: number, path: string): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    await context.addCookies([{ ...cookie, url: portal.address }]);
    const page = await context.newPage();
    await page.goto(portal.address + path.replace(/<(\w+)>/, (_, name: string) => ids[name]!), { waitUntil: 'load' });
    return page;
  };
  const look = async (page: Page, name: string): Promise<void> => {
    const path = join(lookFolder ?? '', `${name.replace(/\W+/g, '-')}.png`);
    if (lookFolder) await page.screenshot({ path, fullPage: true });
  };
  const looksRight = async (page: Page, name: string): Promise<void> => {
    await look(page, name);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.content()).not.toMatch(/⟦/);
    expect(await scrollsSideways(page)).toBe(false);
    expect(await axeViolations(page)).toEqual([]);
  };
  const lookAt = async (path: string, width: number, name: string): Promise<void> => {
    const page = await opened(width, path);
    const complaints = complaintsOf(page);
    await looksRight(page, `${name} ${path} ${width}`);
    expect(complaints).toEqual([]);
    await page.context().close();
  };
  const at = (paths: readonly string[]) => paths.flatMap((path) => widths.map((width) => ({ path, width })));

  describe('while the call is open', () => {
    beforeAll(() => signIn(during));

    test.each(at(whileOpen))('$path at $width px', ({ path, width }) => lookAt(path, width, 'open'));

    test.each(widths)('what is wrong is shown at its field, at %d px', async (width) => {
      const page = await opened(width, '/applications/<draft>/check');
      await page.getByRole('button', { name: 'Submit the application' }).click();
      await page.locator('.govuk-error-summary').waitFor();
      await looksRight(page, `open check refused ${width}`);
      await page.getByRole('link', { name: 'Write the name of the person who certifies.' }).click();
      expect(await page.evaluate('document.activeElement.id')).toBe('certifier');
      await page.context().close();
    });

    test('a receipt on paper has neither ways nor buttons', async () => {
      const page = await opened(1280, '/applications/<submitted>/receipt');
      await page.emulateMedia({ media: 'print' });
      await look(page, 'receipt on paper');
      expect(await page.getByText('Fingerprint (SHA-256)').first().isVisible()).toBe(true);
      for (const hidden of ['.govuk-exit-this-page', '.govuk-service-navigation', '.sgf-not-on-paper'])
        expect(await page.locator(hidden).first().isVisible()).toBe(false);
      await page.context().close();
    });

    test('Shift, pressed three times, leaves for the other page; nothing of this one is seen meanwhile', async () => {
      const page = await opened(1280, '/applications/<draft>/check');
      const elsewhere = page.waitForRequest('https://www.bbc.co.uk/weather');
      await page.route('https://www.bbc.co.uk/**', (route) =>
        route.fulfill({ body: 'Weather', contentType: 'text/html' }),
      );
      await page.keyboard.press('Shift');
      await page.keyboard.press('Shift');
      await page.keyboard.press('Shift');
      await elsewhere;
      await page.waitForURL('https://www.bbc.co.uk/weather');
      await page.context().close();
    });

    test('without a script the way out is a link', async () => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      await context.addCookies([{ ...cookie, url: portal.address }]);
      const page = await context.newPage();
      await page.goto(`${portal.address}/applications/${ids['draft']}/check`);
      const exit = page.locator('.govuk-exit-this-page__button');
      expect([await exit.getAttribute('href'), await exit.getAttribute('rel')]).toEqual([
        'https://www.bbc.co.uk/weather',
        'nofollow noreferrer',
      ]);
      await context.close();
    });
  });

  describe('once it is closed', () => {
    beforeAll(() => signIn(after));

    test.each(at(onceClosed))('$path at $width px', ({ path, width }) => lookAt(path, width, 'closed'));
  });
});
