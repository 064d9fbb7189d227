import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AttachDocument,
  ReleaseOutcome,
  SaveSection,
  SelectApplication,
  StartApplication,
  SubmittedReader,
} from '../../libs/applications/src/index.js';
import type { Answers } from '../../libs/applications/src/domain/index.js';
import type { Actor, Id, OrganisationId } from '../../libs/kernel/src/index.js';
import { lineOf, soundAnswers } from '../support/builders/answers.js';
import { admit } from '../support/builders/application.js';
import { registered } from '../support/builders/account.js';
import { aCall } from '../support/builders/call.js';
import type { Visitor, VisitedPage } from '../support/form-driver.js';
import { openPortal, type Portal } from '../support/portal.js';
import { readPdf } from '../support/pdf.js';
import { sessionOf } from '../support/session.js';

const during = '2011-04-20T10:00:00Z';
const lastInstant = '2011-04-30T21:59:59.999Z';
const closing = '2011-04-30T22:00:00Z';
const after = '2011-05-10T10:00:00Z';

interface Drafted {
  readonly id: Id<'application'>;
  readonly reference: string;
  readonly organisationId: OrganisationId;
  readonly actor: Actor;
  readonly visitor: Visitor;
  /** Of the account. */
  readonly name: string;
}

describe('handing in an application', () => {
  let portal: Portal;
  let folder: string;
  let windowId: Id<'window'>;
  let officer: Actor;
  let people = 0;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sgf-files-'));
    portal = await openPortal({ SGF_FILES: folder });
    portal.clock.set('2011-03-01T10:00:00Z');
    const call = aCall();
    const [window] = call.input.windows;
    const form = {
      documents: [{ document: 'registration_certificate', required: true }],
      questions: [
        { name: 'problem', section: 'problem', kind: 'text', required: false, label: { en: 'Who is affected?' } },
      ],
      sections: [{ name: 'problem', title: { en: 'The problem' } }],
    } as const;
    ({ windowId, officer } = await call.with({ windows: [{ ...window!, form }] }).publishedIn(portal));
    portal.clock.set(during);
  });
  afterAll(async () => {
    await portal.close();
    await rm(folder, { recursive: true });
  });

  /** A member of an organisation, with a browser. */
  const member = async (organisationId: OrganisationId, part: 'owner' | 'editor' | 'reader' = 'owner') => {
    people += 1;
    const name = `person${people}`;
    const id = await registered(portal, name);
    await portal.sql(
      'insert into membership (id, organisation_id, person_id, part) values (gen_random_uuid(), $1, $2, $3)',
      [organisationId, id, part],
    );
    const { cookie } = await sessionOf(portal, name);
    const actor: Actor = {
      id,
      roles: [],
      organisations: [{ id: organisationId, part }],
      system: false,
      steppedUp: false,
    };
    return { actor, name, visitor: portal.visitor({ cookie }) };
  };
  /** Weeks later one signs in anew. */
  const back = async (draft: Drafted, at: string): Promise<Drafted> => {
    portal.clock.set(at);
    const { cookie } = await sessionOf(portal, draft.name);
    return { ...draft, visitor: portal.visitor({ cookie }) };
  };
  const drafted = async (answers: Answers = soundAnswers(), withDocument = true): Promise<Drafted> => {
    portal.clock.set(during);
    const organisationId = await portal.organisation({ name: 'Shelter of Hope' });
    const { actor, name, visitor } = await member(organisationId);
    const { id, reference } = await portal.get(StartApplication).execute(actor, { windowId, organisationId });
    for (const [section, content] of Object.entries(answers))
      await portal.get(SaveSection).execute(actor, id, { section, content: content! });
    if (withDocument) {
      const stream = Readable.from([Buffer.from('%PDF-1.7 a certificate')]);
      await portal
        .get(AttachDocument)
        .execute(actor, id, { document: 'registration_certificate', name: 'certificate.pdf', stream });
    }
    return { id, reference, organisationId, actor, visitor, name };
  };
  const check = ({ id, visitor }: Drafted) => visitor.visit(`/applications/${id}/check`);
  const certified = {
    'Who certifies that this is true and complete?': 'Amina Bello',
    'What is this person in the organisation?': 'Director',
    certified: true,
  };
  const submitOn = (page: VisitedPage, button = 'Submit the application') =>
    page.form('Certify and submit').fill(certified).submit(button);
  const submitted = async (): Promise<Drafted> => {
    const draft = await drafted();
    const receipt = await submitOn(await check(draft));
    expect([receipt.status, receipt.url]).toEqual([200, `/applications/${draft.id}/receipt`]);
    return draft;
  };
  const save = ({ id, actor }: Drafted, section: 'project' | 'budget', content: object, expectedVersion = 1) =>
    portal.get(SaveSection).execute(actor, id, { section, content }, { expectedVersion });
  const numbersOf = async ({ id, actor }: Drafted) =>
    (await portal.get(SubmittedReader).list(actor, id)).map(({ number }) => number);
  const download = async ({ visitor, id }: Drafted, what: string): Promise<Response> => {
    const { cookie } = (visitor as unknown as { headers: { cookie: string } }).headers;
    return fetch(`${portal.address}/applications/${id}/${what}`, { headers: { cookie } });
  };
  const pdfOf = async (draft: Drafted, what: string) => {
    const answer = await download(draft, what);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/);
    return readPdf(Buffer.from(await answer.arrayBuffer()));
  };

  it('begins with every answer in words, each with the way back to it', async () => {
    const draft = await drafted();
    const page = await check(draft);
    expect(page.heading).toBe('Check your answers');
    for (const said of [
      'A safe way home',
      '1 September 2011',
      '36 months',
      'Nigeria',
      'Italy',
      'Libya',
      'Rehabilitation',
    ])
      expect(page.text).toContain(said);
    expect(page.text).toContain('USD 75,000.00');
    expect(page.text).toContain('certificate.pdf');
    expect(page.text).not.toMatch(/[⟦{]/);
    expect(page.html).toContain(`href="/applications/${draft.id}/sections/project#title"`);
    expect(page.html).toContain(`href="/applications/${draft.id}/budget#lines"`);
    expect(page.text).toContain('The fund pays at most USD 25,000.00 in each project year. Met');
    expect(page.text).toContain('People will judge');
  });

  it('leads to a receipt with time, reference, fingerprint, certifier and documents, that anyone can verify', async () => {
    const draft = await submitted();
    const page = await draft.visitor.visit(`/applications/${draft.id}/receipt`);
    expect(page.text).toContain(`Reference ${draft.reference}`);
    expect(page.text).toContain('20 April 2011 at 12:00 CEST');
    expect(page.text).toContain('20 April 2011 at 10:00 UTC');
    expect(page.text).toContain('Amina Bello, Director');
    const sha256 = /\b[0-9a-f]{64}\b/.exec(page.text)![0];
    const json = await (await download(draft, 'receipt.json')).text();
    expect(createHash('sha256').update(json).digest('hex')).toBe(sha256);
    expect(JSON.parse(json)).toMatchObject({ certifier: 'Amina Bello', certifierFunction: 'Director', number: 1 });
    const verified = await portal.visitor().visit('/verify');
    const ask = async (reference: string, fingerprint: string) =>
      verified.form().fill({ reference, fingerprint }).submit('Verify');
    const told = await ask(draft.reference, sha256);
    expect(told.text).toContain('was received. 20 April 2011 at 12:00 CEST · 20 April 2011 at 10:00 UTC');
    expect(told.text).not.toContain('Shelter of Hope');
    expect((await ask(draft.reference, /(?:[0-9a-f]{4}-){4}[0-9a-f]{4}/.exec(page.text)![0])).text).toContain(
      'was received. 20',
    );
    expect((await ask(draft.reference, sha256.replace(/^./, 'g'))).text).toContain('No submission with this reference');
    expect((await ask('APP-1999-0001', sha256)).text).toContain('No submission with this reference');
    expect((await ask('', '')).errors).toEqual([
      'Write the reference.',
      'Write the receipt number or the fingerprint.',
    ]);
    const { body } = await portal
      .as()
      .get('/api/verification')
      .query({ reference: draft.reference, fingerprint: sha256 });
    expect(body).toEqual({ receivedAt: '2011-04-20T10:00:00.000Z', redactedAt: null });
  });

  it('leaves files to keep: the receipt, and the draft for a director to read', async () => {
    const draft = await drafted();
    const before = await pdfOf(draft, 'draft.pdf');
    expect(before).toMatchObject({ language: 'en', title: 'A safe way home' });
    expect(before.text).toContain('DRAFT – not submitted');
    expect(before.text).toContain('20 April 2011 at 12:00 CEST');
    for (const said of ['Rehabilitation', 'Shelter', '25,000.00', 'USD 75,000.00'])
      expect(before.text.replaceAll(' ', ' ')).toContain(said);
    await submitOn(await check(draft));
    const receipt = await pdfOf(draft, 'receipt.pdf');
    expect(receipt).toMatchObject({ language: 'en', title: 'Receipt' });
    for (const said of [draft.reference, 'Amina Bello, Director', 'certificate.pdf', '20 April 2011 at 10:00 UTC'])
      expect(receipt.text).toContain(said);
    expect(receipt.text).not.toContain('\ufffd');
  });

  it.each([
    ['fr', 'Vérifier vos réponses', 'BROUILLON – non soumis', '36 mois'],
    ['es', 'Revisar sus respuestas', 'BORRADOR – no presentado', '36 meses'],
  ])('is read in %s, on the page and in the file', async (language, heading, mark, months) => {
    const draft = await drafted();
    const page = await draft.visitor.visit(`/applications/${draft.id}/check?lang=${language}`);
    expect([page.heading, page.text.includes(months), /[⟦{]/.test(page.text)]).toEqual([heading, true, false]);
    const pdf = await pdfOf(draft, `draft.pdf?lang=${language}`);
    expect(pdf.language).toBe(language);
    expect(pdf.text).toContain(mark);
    expect(pdf.text).toContain(months);
  });

  it('is asked for who certifies, and by a tick', async () => {
    const draft = await drafted();
    const page = await (await check(draft)).form('Certify and submit').submit('Submit the application');
    expect(page.status).toBe(422);
    expect(page.errors).toEqual([
      'Write the name of the person who certifies.',
      'Write what the person is in the organisation.',
      'Confirm that the person named certifies this.',
    ]);
    expect(await numbersOf(draft)).toEqual([]);
    const again = await page
      .form('Certify and submit')
      .fill({ ...certified, certified: false })
      .submit('Submit the application');
    expect(again.errors).toEqual(['Confirm that the person named certifies this.']);
    expect(again.form('Certify and submit').value('certifier')).toEqual(['Amina Bello']);
    expect((await submitOn(again)).url).toBe(`/applications/${draft.id}/receipt`);
  });

  it('asks to look again where a person could be recognised, and takes the word of whoever looked', async () => {
    const traces = { problem: { problem: 'Amina, 17 years old, escaped. Write to amina@example.org.' } };
    const draft = await drafted({ ...soundAnswers(), ...traces });
    const page = await check(draft);
    expect(page.text).toContain(
      'The problem, Who is affected?: “Amina, 17 years old” looks like a name next to an age',
    );
    expect(page.text).toContain('“amina@example.org” looks like an e-mail address');
    const refused = await submitOn(page);
    expect(refused.errors).toEqual(['Look at the places below, then confirm that nobody can be recognised.']);
    const receipt = await refused
      .form('Certify and submit')
      .fill({ ...certified, looked: true })
      .submit('Submit the application');
    expect(receipt.url).toBe(`/applications/${draft.id}/receipt`);
    const kept = await portal.sql(`select from history where thing_id = $1 and data::text like '%17 years%'`, [
      draft.id,
    ]);
    expect(kept).toEqual([]);
  });

  it('shows a trace where it was written, too, and holds nothing back', async () => {
    const draft = await drafted({ ...soundAnswers(), problem: { problem: 'Amina, 17 years old, escaped.' } });
    const page = await draft.visitor.visit(`/applications/${draft.id}/sections/problem`);
    expect(page.text).toContain('“Amina, 17 years old” looks like a name next to an age');
    const plain = await draft.visitor.visit(`/applications/${draft.id}/sections/project`);
    expect(plain.text).not.toContain('looks like');
  });

  it('twice by one form is one submission with one receipt', async () => {
    const draft = await drafted();
    const form = (await check(draft)).form('Certify and submit').fill(certified);
    const [one, two] = [await form.submit('Submit the application'), await form.submit('Submit the application')];
    expect([one.url, two.url]).toEqual([`/applications/${draft.id}/receipt`, `/applications/${draft.id}/receipt`]);
    expect(await numbersOf(draft)).toEqual([1]);
  });

  it('is refused where a colleague changed something meanwhile, which is then read first', async () => {
    const draft = await drafted();
    const page = await check(draft);
    await save(draft, 'project', { ...soundAnswers().project, title: 'A safer way home' });
    const stale = await submitOn(page);
    expect([stale.status, stale.errors]).toEqual([
      412,
      ['Somebody changed “The project” after you opened this page. Read it below, then submit.'],
    ]);
    expect(stale.text).toContain('A safer way home');
    expect(await numbersOf(draft)).toEqual([]);
    expect((await submitOn(stale)).url).toBe(`/applications/${draft.id}/receipt`);
  });

  it('is refused where a colleague submitted meanwhile', async () => {
    const draft = await drafted();
    const page = await check(draft);
    await submitOn(await check(draft));
    const stale = await submitOn(page);
    expect(stale.status).toBe(412);
    expect(stale.text).toContain('Submission 1 counts. Nothing has been changed since.');
    expect(await numbersOf(draft)).toEqual([1]);
  });

  it.each([
    [
      'over the cap by one cent',
      {
        budget: {
          ...soundAnswers().budget,
          lines: [lineOf(1, '25000.00'), lineOf(2, '25000.01'), lineOf(3, '25000.00')],
        },
      },
      'Year 2 is 0.01 over the most that the fund pays in a year.',
    ],
    [
      'in one country',
      { countries: { implementationCountries: ['NG'], routeCountries: [] } },
      'The project concerns 1 countries; 2 are needed.',
    ],
    ['without a remedy', { remedies: { remedies: [] } }, '0 components of a remedy have activities; 1 are needed.'],
  ])('%s is told beforehand, and taken: the screening says it', async (_, change, reason) => {
    const draft = await drafted({ ...soundAnswers(), ...change });
    const page = await check(draft);
    expect(page.text).toContain('Not met');
    expect(page.text).toContain(reason);
    expect((await submitOn(page)).url).toBe(`/applications/${draft.id}/receipt`);
  });

  it('without a document that is needed is refused, with the way to it', async () => {
    const draft = await drafted(soundAnswers(), false);
    const page = await check(draft);
    expect(page.text).toContain('What is missing');
    expect(page.links['Documents: Certificate of registration']).toBe(`/applications/${draft.id}/documents`);
    const refused = await submitOn(page);
    expect([refused.status, refused.errors]).toEqual([409, ['Documents: Certificate of registration']]);
    expect(await numbersOf(draft)).toEqual([]);
  });

  it('of another organisation is nowhere, on every one of its pages', async () => {
    const draft = await submitted();
    const stranger = await member(await portal.organisation());
    for (const what of [
      'check',
      'receipt',
      'receipt.pdf',
      'receipt.json',
      'draft.pdf',
      'withdrawal',
      'timeline',
      'letter',
    ])
      expect((await stranger.visitor.visit(`/applications/${draft.id}/${what}`)).status).toBe(404);
  });

  it('is read by a reader of the organisation, and submitted by others', async () => {
    const draft = await drafted();
    const reader = await member(draft.organisationId, 'reader');
    const page = await reader.visitor.visit(`/applications/${draft.id}/check`);
    expect(page.text).toContain('You can read this application. Its owners and editors submit it.');
    expect(page.html).not.toContain(`/applications/${draft.id}/submission`);
    expect(page.text).not.toContain('Change');
  });

  it('counts until the last instant before closing, and not at closing', async () => {
    const [one, other] = [await drafted(), await drafted()];
    const [inTime, late] = [await back(one, '2011-04-30T21:50:00Z'), await back(other, '2011-04-30T21:50:00Z')];
    const [page, tooLate] = [await check(inTime), await check(late)];
    portal.clock.set(lastInstant);
    expect((await submitOn(page)).url).toBe(`/applications/${inTime.id}/receipt`);
    portal.clock.set(closing);
    const refused = await submitOn(tooLate);
    expect(refused.status).toBe(409);
    expect(refused.errors).toEqual([
      'The call has closed, so nothing was submitted. The last minute for that was 30 April 2011 at 23:59 CEST; this was attempted on 1 May 2011 at 00:00 CEST.',
    ]);
    expect(refused.text).toContain(
      'The last minute for submitting was 30 April 2011 at 23:59 CEST (Vienna), which is 30 April 2011 at 21:59 UTC.',
    );
    expect(refused.text).toContain('The call says: “30 April 2011, 23:59 (Vienna time)”.');
    expect(refused.text).toContain('Attempts after the deadline');
    expect(refused.text).toContain('A safe way home');
    expect(await numbersOf(late)).toEqual([]);
    const later = await check(late);
    expect(later.text).toContain('Nothing was submitted in time');
    expect(later.text).toContain('They were refused and are kept as evidence.');
    expect((await pdfOf(late, 'draft.pdf')).text).toContain('DRAFT – not submitted');
    const timeline = await late.visitor.visit(`/applications/${late.id}/timeline`);
    expect(timeline.text).toContain(
      'A submission was attempted after the deadline of 30 April 2011 at 23:59 CEST, and refused.',
    );
    expect(timeline.text).toContain('It was not submitted before the call closed.');
  });

  it('leaves a working copy: what was submitted counts until it is submitted again, and each receipt is kept', async () => {
    const draft = await submitted();
    expect((await check(draft)).text).toContain('There is nothing new to submit.');
    await save(draft, 'project', { ...soundAnswers().project, title: 'A safer way home' });
    const page = await check(draft);
    expect(page.text).toContain('Submission 1 counts and stays valid.');
    expect(page.text).toContain('Changed since then The project: Title of the project');
    const receipt = await submitOn(page, 'Submit again, in place of submission 1');
    expect(receipt.text).toContain('Receipt of submission 2');
    const first = await receipt.follow('Receipt of submission 1');
    expect(first.text).toContain('This is an earlier submission. Submission 2 counts.');
    expect(first.text).toContain('A safe way home');
    expect(await numbersOf(draft)).toEqual([2, 1]);
  });

  it('is withdrawn with a reason, its effect told before, and taken up again before the deadline', async () => {
    const draft = await submitted();
    const ask = await draft.visitor.visit(`/applications/${draft.id}/withdrawal`);
    expect(ask.text).toContain('What you submitted will no longer be assessed.');
    expect(ask.text).toContain('Until 30 April 2011 at 23:59 CEST you can take the withdrawal back.');
    const unsaid = await ask.form('Why').submit('Withdraw');
    expect([unsaid.status, unsaid.errors]).toEqual([422, ['Say why.']]);
    const done = await unsaid.form('Why').fill({ why: 'A partner left' }).submit('Withdraw');
    expect(done.url).toBe(`/applications/${draft.id}/timeline`);
    expect(done.text).toContain('It is withdrawn.');
    const back = await done.follow('Take the withdrawal back');
    expect(back.text).toContain('Submission 1 will count again, as it was made.');
    const resumed = await back.form('Why').fill({ why: 'And came back' }).submit('Take the withdrawal back');
    expect(resumed.text).toContain('It is submitted. Until the call closes you can change it and submit again.');
    expect((await draft.visitor.visit(`/applications/${draft.id}/resumption`)).status).toBe(404);
  });

  it('tells its applicant nothing before it is released, and then by letter', async () => {
    const [one, other] = [await submitted(), await submitted()];
    const [decided, waiting] = [await back(one, after), await back(other, after)];
    await admit(portal as never, officer, decided.id);
    await portal.get(SelectApplication).execute(officer, decided.id);
    const shown = async ({ id, visitor, reference }: Drafted, what: string): Promise<string> => {
      const { text } = await visitor.visit(`/applications/${id}/${what}`);
      return text.replaceAll(reference, '…').replaceAll(/[0-9a-f]{64}|(?:[0-9a-f]{4}-){4}[0-9a-f]{4}|person\d+/g, '…');
    };
    for (const what of ['timeline', 'check', 'receipt', 'withdrawal', 'letter'])
      expect(await shown(decided, what)).toBe(await shown(waiting, what));
    expect(await shown(decided, 'timeline')).toContain('under assessment');
    expect((await decided.visitor.visit(`/applications/${decided.id}/letter`)).status).toBe(404);
    await portal.get(ReleaseOutcome).execute(officer, decided.id);
    const timeline = await decided.visitor.visit(`/applications/${decided.id}/timeline`);
    expect(timeline.text).toContain('There is an outcome: Selected.');
    expect(timeline.text).toContain('You were told the outcome: Selected.');
    const letter = await timeline.follow('Read the letter');
    expect(letter.text).toContain(`Thank you for your application ${decided.reference}, “A safe way home”`);
    expect(letter.text).toContain('To Shelter of Hope Vienna, 10 May 2011');
    expect(letter.text).toContain('It was selected for a grant.');
    const pdf = await pdfOf(decided, 'letter.pdf');
    expect(pdf.title).toBe('Decision on your application');
    expect(pdf.text).toContain('It was selected for a grant.');
  });

  it('is left at once: the way out is on every page of an applicant, and on none of others', async () => {
    const draft = await drafted();
    for (const path of ['/home', `/applications/${draft.id}/check`, '/'])
      expect((await draft.visitor.visit(path)).links['Exit this page']).toBe('https://www.bbc.co.uk/weather');
    expect((await portal.visitor().visit('/')).links).not.toHaveProperty('Exit this page');
  });

  it('says no version nor state in its history over HTTP once the fund has decided', async () => {
    const draft = await back(await submitted(), after);
    await admit(portal as never, officer, draft.id);
    const page = await draft.visitor.visit(`/applications/${draft.id}/withdrawal`);
    expect(page.text).toContain('a withdrawal cannot be taken back');
    await page.form('Why').fill({ why: 'We found other money' }).submit('Withdraw');
    const entries = JSON.parse((await draft.visitor.visit(`/api/history/application/${draft.id}`)).html) as {
      items: { type: string; version: number | null; from: string | null }[];
    };
    expect(entries.items.map(({ type }) => type)).toContain('application.withdrawn');
    expect(entries.items.map(({ version, from }) => [version, from])).toEqual(entries.items.map(() => [null, null]));
  });
});
