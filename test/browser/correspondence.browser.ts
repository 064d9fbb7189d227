import { Readable } from 'node:stream';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { ApplicationsReader, StartApplication } from '../../libs/applications/src/index.js';
import { CallsReader, CancelCall } from '../../libs/calls/src/index.js';
import {
  AskQuestion,
  MakeRequest,
  OpenThread,
  PublishAnswers,
  SetQuestionAside,
  WriteClarification,
  WriteMessage,
} from '../../libs/correspondence/src/index.js';
import type { Actor, Id, OrganisationId } from '../../libs/kernel/src/index.js';
import { grantedRole, registered } from '../support/builders/account.js';
import { anApplication } from '../support/builders/application.js';
import { aCall } from '../support/builders/call.js';
import { axeViolations, complaintsOf, launchChromium, scrollsSideways, widths } from '../support/browser.js';
import { openPortal, type Portal } from '../support/portal.js';
import { sessionOf } from '../support/session.js';
import { chromium, describeWith } from '../support/suites.js';

/** `LOOK=folder npx jest test/browser` leaves a picture of every page there, to be looked at. */
const lookFolder = process.env['LOOK'];

type Who = 'visitor' | 'applicant' | 'officer';

const pages: readonly (readonly [who: Who, path: string])[] = [
  ...(['visitor', 'applicant'] as const).map((who) => [who, '/calls/2011/questions'] as const),
  ['applicant', '/calls/2011/questions/ask'],
  ['applicant', '/calls/2011/questions/own/<waiting>'],
  ['applicant', '/calls/2011/questions/own/<late>'],
  ['applicant', '/calls/2011/questions/own/<aside>'],
  ['applicant', '/home'],
  ['applicant', '/applications/<application>/timeline'],
  ['applicant', '/applications/<cancelled>/timeline'],
  ['applicant', '/applications/<cancelled>/check'],
  ['applicant', '/applications/<cancelled>/withdrawal'],
  ['applicant', '/applications/<application>/messages'],
  ['applicant', '/applications/<application>/messages/new'],
  ['applicant', '/applications/<application>/messages/<talk>'],
  ['applicant', '/applications/<application>/messages/<wanted>'],
  ['officer', '/home'],
  ['officer', '/desk/calls/<call>/clarifications'],
  ['officer', '/desk/calls/<call>/clarifications/<draft>'],
  ['officer', '/desk/calls/<call>/clarifications/publication'],
  ['officer', '/desk/calls/<call>/clarifications/questions/<waiting>/setting-aside'],
  ['officer', '/desk/applications/<application>/messages'],
  ['officer', '/desk/applications/<application>/messages/new'],
  ['officer', '/desk/applications/<application>/messages/request'],
  ['officer', '/desk/applications/<application>/messages/<talk>'],
  ['officer', '/desk/applications/<application>/messages/<wanted>'],
];

describeWith(chromium, 'correspondence in a browser', (executablePath) => {
  let portal: Portal;
  let browser: Browser;
  const cookies: Partial<Record<Who, { name: string; value: string }>> = {};
  const ids: Record<string, string> = {};

  const cookieOf = async (name: string) => {
    const [key, value] = (await sessionOf(portal, name)).cookie.split('=') as [string, string];
    return { name: key, value };
  };

  beforeAll(async () => {
    portal = await openPortal();
    portal.clock.set('2011-03-01T10:00:00Z');
    const { callId, windowId, officer } = await aCall().publishedIn(portal);
    await portal.sql(
      `update call set languages = '{en,fr}', clarifications_until = '2011-04-15T22:00:00Z', answers_due_on = '2011-04-20' where id = $1`,
      [callId],
    );
    portal.clock.set('2011-04-01T10:00:00Z');
    const { id: application, organisationId } = await anApplication().submittedIn(portal, windowId);
    const amina: Actor = {
      ...(await portal.person({ organisations: [organisationId] })),
      id: await registered(portal, 'amina'),
    };
    await portal.sql(
      `insert into membership (id, organisation_id, person_id, part) values (gen_random_uuid(), $1, $2, 'owner')`,
      [organisationId, amina.id],
    );
    await grantedRole(portal, await registered(portal, 'olu'), 'officer', '2010-01-01', '2026-12-31');
    Object.assign(ids, { call: callId, application });
    ids['cancelled'] = await cancelled(amina, organisationId);
    await questions(callId, officer, amina);
    await conversations(application, officer, amina);
    cookies.applicant = await cookieOf('amina');
    cookies.officer = await cookieOf('olu');
    browser = await launchChromium(executablePath);
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await portal?.close();
  });

  /** An application under a call that came to nothing. */
  const cancelled = async (amina: Actor, organisationId: OrganisationId): Promise<Id<'application'>> => {
    const { callId, windowId, officer } = await aCall().withCode('2011-x').publishedIn(portal);
    const { id } = await portal.get(StartApplication).execute(amina, { windowId, organisationId });
    await portal.get(CancelCall).execute(officer, callId, 'No donor is left.');
    return id;
  };

  const questions = async (callId: Id<'call'>, officer: Actor, amina: Actor): Promise<void> => {
    const call = await portal.get(CallsReader).detail(officer, callId);
    const ask = async (text: string) =>
      (await portal.get(AskQuestion).execute(amina, call, { text, language: 'en' })).id;
    ids['waiting'] = await ask('May a hospital apply?\n\nWe are a public one, and work with others that are not.');
    await ask('Can the project start before the agreement is signed?');
    const aside = await ask('Will you hire me?');
    ids['aside'] = aside;
    await portal.get(SetQuestionAside).execute(officer, aside, 'It is not about the call.');
    portal.clock.set('2011-04-16T10:00:00Z');
    ids['late'] = await ask('And now?');
    portal.clock.set('2011-04-01T10:00:00Z');
    const write = (en: string, supersedes?: Id<'clarification'>, fr = 'Peut-on ?') =>
      portal.get(WriteClarification).execute(officer, call, {
        questions: [],
        question: { en, fr },
        answer: { en: 'Yes, where:\n\n- the money is enough\n- the rules allow it', fr: 'Oui.' },
        supersedes,
      });
    const first = await write('May one apply twice?');
    await portal.get(PublishAnswers).execute(officer, call, [first]);
    await portal.get(PublishAnswers).execute(officer, call, [await write('May one apply twice?', first.id)]);
    await write('Is the deadline in Vienna?');
    ids['draft'] = (await write('A question for A person', undefined, '')).id;
  };

  const conversations = async (application: Id<'application'>, officer: Actor, amina: Actor): Promise<void> => {
    const row = await portal.get(ApplicationsReader).row(amina, application);
    const talk = await portal
      .get(OpenThread)
      .execute(amina, row, { topic: 'budget', text: 'May the lines be in EUR?' });
    await portal.get(WriteMessage).execute(officer, talk.id, { text: 'In USD, please.\n\nThank you.' });
    const wanted = await portal.get(MakeRequest).execute(officer, row, {
      topic: 'document_wanted',
      text: 'The certificate is cut off. Please send the whole page.',
      dueOn: '2011-04-20',
    });
    await portal.get(MakeRequest).execute(officer, row, {
      topic: 'clarification_wanted',
      text: 'Which towns?',
      dueOn: '2011-04-02',
    });
    const file = { name: 'a-very-long-name-of-a-certificate-that-has-no-spaces-in-it-at-all-and-goes-on-for-ever.pdf' };
    const stream = Readable.from([Buffer.from('%PDF-1.4')]);
    await portal.get(WriteMessage).execute(amina, talk.id, { text: 'Here.', file: { ...file, stream } });
    Object.assign(ids, { talk: talk.id, wanted: wanted.id });
    portal.clock.set('2011-04-03T10:00:00Z');
  };

  const opened = async (who: Who, width: number, path: string, javaScriptEnabled = true): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled });
    const cookie = cookies[who];
    if (cookie) await context.addCookies([{ ...cookie, url: portal.address }]);
    const page = await context.newPage();
    await page.goto(portal.address + path.replace(/<(\w+)>/g, (_, name: string) => ids[name]!), { waitUntil: 'load' });
    return page;
  };

  const looksRight = async (page: Page, name: string): Promise<void> => {
    if (lookFolder)
      await page.screenshot({ path: join(lookFolder, `${name.replace(/\W+/g, '-')}.png`), fullPage: true });
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('body').innerText()).not.toMatch(/⟦|\{\w+(:\w+)?\}/);
    expect(await scrollsSideways(page)).toBe(false);
    expect(await axeViolations(page)).toEqual([]);
    expect(await weightOf(page)).toBeLessThan(12 * 1024);
  };

  test.each(pages.flatMap(([who, path]) => widths.map((width) => ({ who, path, width }))))(
    '$path of $who at $width px',
    async ({ who, path, width }) => {
      const page = await opened(who, width, path);
      const complaints = complaintsOf(page);
      await looksRight(page, `${who} ${path} ${width}`);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  test.each(widths)('refusals, at %d px', async (width) => {
    const ask = await opened('applicant', width, '/calls/2011/questions/ask');
    await ask.getByRole('button', { name: 'Send the question' }).click();
    await ask.locator('.govuk-error-summary').waitFor();
    await looksRight(ask, `ask refused ${width}`);
    const request = await opened('officer', width, '/desk/applications/<application>/messages/request');
    await request.getByRole('button', { name: 'Send the request' }).click();
    await request.locator('.govuk-error-summary').waitFor();
    await looksRight(request, `request refused ${width}`);
    const publication = await opened('officer', width, '/desk/calls/<call>/clarifications/publication');
    await publication.getByLabel('A question for A person').check();
    await publication.getByRole('button', { name: 'Publish to everybody now' }).click();
    await publication.locator('.govuk-error-summary').waitFor();
    await looksRight(publication, `publication refused ${width}`);
    for (const page of [ask, request, publication]) await page.context().close();
  });

  test.each(widths)(
    'what seems to name a person is quoted, and goes as it stands when its writer says so, at %d px',
    async (width) => {
      const page = await opened('applicant', width, '/applications/<application>/messages/new');
      await page.getByLabel('What it is about').selectOption('other');
      await page.getByLabel('Message').fill('Amina, 17 years old. Her number is +39 06 1234567.');
      await page.getByRole('button', { name: 'Send', exact: true }).click();
      await page.getByRole('link', { name: '“+39 06 1234567” looks like a telephone number' }).waitFor();
      await looksRight(page, `looks like a trace ${width}`);
      await page.getByRole('link', { name: 'confirm that nobody can be recognised' }).click();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('looked');
      await page.keyboard.press('Space');
      await page.getByRole('button', { name: 'Send', exact: true }).click();
      await page.getByRole('heading', { name: 'Something else' }).waitFor();
      await page.context().close();
    },
  );

  test('a keyboard alone, without JavaScript, answers what is asked for', async () => {
    const page = await opened('applicant', 360, '/applications/<application>/messages/<wanted>', false);
    const typed = page.getByLabel('Message');
    await typed.focus();
    await page.keyboard.type('Here is the whole page.');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('file');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Here is the whole page.').waitFor();
    expect(await page.getByText('Answered', { exact: true }).count()).toBe(1);
    await page.context().close();
  });
});

/** What came over the wire for the page without what every page loads, in bytes. */
const weightOf = (page: Page): Promise<number> =>
  page.evaluate(() => (performance.getEntriesByType('navigation')[0] as PerformanceResourceTiming).transferSize);
