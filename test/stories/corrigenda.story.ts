import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IssueApiToken } from '../../libs/identity/src/index.js';
import type { Actor, Id } from '../../libs/kernel/src/index.js';
import { NoticesModule } from '../../libs/notices/src/index.js';
import { Later } from '../../libs/platform/src/index.js';
import { openApi, type Api } from '../support/api.js';
import { anApplication, type Drafted } from '../support/builders/application.js';
import { aCall } from '../support/builders/call.js';
import { giveRole } from '../support/builders/office.js';
import { openPostOffice, type PostOffice } from '../support/mail.js';

type Speaker = ReturnType<Api['as']>;

const during = '2011-04-20T10:00:00Z';
const afterClosing = '2011-05-02T10:00:00Z';
const later = {
  kind: 'deadline',
  closesAt: '2011-05-08T00:00:00+02:00',
  deadlineWording: '7 May 2011, 24:00 CEST',
  why: 'The portal could not be reached in the last two hours before the deadline.',
};

describe('a published call, mended over HTTP', () => {
  let api: Api;
  let post: PostOffice;
  let call: string;
  let windowId: Id<'window'>;
  let windowCode: string;
  let officer: Speaker;
  let second: Speaker;
  const hurried: { draft: Drafted; speaker: Speaker; email: string } = {} as never;
  const settled: typeof hurried = {} as never;
  const curious: Omit<typeof hurried, 'draft'> = {} as never;

  const speakerFor = async (actor: Actor): Promise<Speaker> => {
    const session = { id: actor.id, personId: actor.id, csrfSecret: '', byToken: false, pending: null } as never;
    return api.as((await api.get(IssueApiToken).execute(actor, session, { name: 'story', days: 90 })).token);
  };
  const withMailbox = async (actor: Actor) => {
    const [row] = await api.sql<{ email: string }>('select email from person where id = $1', [actor.id]);
    return { speaker: await speakerFor(actor), email: row!.email };
  };
  /** An applicant who owns the organisation, as somebody with a mailbox. */
  const someone = async (drafted: Drafted) => {
    const { applicant, organisationId } = drafted;
    await api.sql(
      `insert into membership (id, organisation_id, person_id, part) values (gen_random_uuid(), $1, $2, 'owner')`,
      [organisationId, applicant.id],
    );
    return { draft: drafted, ...(await withMailbox(applicant)) };
  };
  const subjectsTo = async (email: string): Promise<string[]> => {
    await api.get(Later).drain();
    return (await post.mails(email)).map(({ subject }) => subject);
  };
  const publish = async (proposal: object, number: number) => {
    await officer.post(`${call}/corrigendum-proposal`).send(proposal).expect(201);
    const { body } = await second.post(`${call}/corrigendum`).expect(201);
    expect(body.number).toBe(number);
  };
  const submit = ({ speaker, draft }: typeof hurried) =>
    speaker.post(`/api/applications/${draft.id}/submission`).send({ certifier: 'Amina Bello' });
  const codes = (body: { reasons: { code: string; message: string }[] }) => {
    for (const { message } of body.reasons) expect(message).not.toMatch(/⟦|\{/);
    return body.reasons.map(({ code }) => code);
  };

  beforeAll(async () => {
    post = await openPostOffice();
    api = await openApi({ SMTP_URL: post.smtpUrl }, [{ module: NoticesModule }]);
    api.clock.set('2011-03-01T10:00:00Z');
    const published = await aCall().publishedIn(api);
    ({ windowId } = published);
    call = `/api/calls/${published.callId}`;
    for (const { id } of [published.officer, published.secondOfficer]) await giveRole(api, id, 'officer');
    [officer, second] = [await speakerFor(published.officer), await speakerFor(published.secondOfficer)];
    windowCode = (await officer.get(call).expect(200)).body.windows[0].code;
    api.clock.set(during);
    Object.assign(hurried, await someone(await anApplication().draftedIn(api, windowId)));
    Object.assign(curious, await withMailbox(await api.person()));
    Object.assign(settled, await someone(await anApplication().submittedIn(api, windowId)));
  });
  afterAll(async () => {
    await api.close();
    await post.close();
  });

  it('says beforehand whom a lower cap touches, and asks only them to mend afterwards', async () => {
    const [window] = (await officer.get(call).expect(200)).body.windows;
    const terms = structuredClone(window.rules.terms);
    const cap = terms.criteria.find(({ criterion }: { criterion: string }) => criterion === 'yearly_cap');
    cap.params.amount = '20000.00';
    const change = { kind: 'terms', windows: [{ code: windowCode, terms }] };
    const { body: preview } = await officer.post(`${call}/corrigendum-preview`).send(change).expect(200);
    expect(preview).toMatchObject({
      ...{ drafts: 1, submissions: 1, toMend: 1, reasons: [] },
      findings: [{ criterion: 'yearly_cap', before: 'met', after: 'not_met', count: 1 }],
    });
    await publish({ ...change, why: 'The cap was misprinted.' }, 1);
    const [corrected, mend] = [
      'A call of the Small Grants Facility was corrected',
      'Please look at what you submitted to the Small Grants Facility',
    ];
    expect(await subjectsTo(hurried.email)).toEqual([corrected]);
    expect(await subjectsTo(settled.email)).toEqual(expect.arrayContaining([corrected, mend]));
    const { body: findings } = await settled.speaker.get(`/api/applications/${settled.draft.id}/preview`).expect(200);
    expect(findings.findings).toContainEqual(expect.objectContaining({ criterion: 'yearly_cap', verdict: 'not_met' }));
  });

  it('shows everybody the number, the reason and both versions', async () => {
    const { body } = await api.as().get(`${call}/corrigenda`).expect(200);
    expect(body).toMatchObject({ proposed: null, actions: [] });
    const [{ differences, ...first }] = body.items;
    expect(first).toMatchObject({
      number: 1,
      label: 'Terms, questions and documents',
      why: { en: 'The cap was misprinted.' },
    });
    const capIn = (terms: { criteria: { criterion: string; params?: { amount: string } }[] }) =>
      terms.criteria.find(({ criterion }) => criterion === 'yearly_cap')!.params!.amount;
    expect([capIn(differences[0].before), capIn(differences[0].after)]).toEqual(['25000.00', '20000.00']);
    expect(JSON.stringify(body)).not.toMatch(/proposedBy|publishedBy/);
  });

  it('moves the dates for questions: whoever asked is counted before and told after, and nothing goes into the past', async () => {
    const questions = (clarificationsUntil: string, answersDueOn: string) => ({
      ...{ kind: 'questions', why: 'Many asked at once.' },
      ...{ clarificationsUntil, answersDueOn },
    });
    const dates = questions('2011-04-24T00:00:00+02:00', '2011-04-27');
    await publish(dates, 2);
    const { body: now } = await api.as().get(call).expect(200);
    expect(now).toMatchObject({ clarificationsUntil: '2011-04-23T22:00:00.000Z', answersDueOn: '2011-04-27' });
    await curious.speaker.post(`${call}/questions`).send({ text: 'May we pay a lawyer?', language: 'en' }).expect(201);
    const { why: _, ...later } = questions('2011-04-26T00:00:00+02:00', '2011-04-28');
    const { body: preview } = await officer.post(`${call}/corrigendum-preview`).send(later).expect(200);
    expect(preview).toMatchObject({ drafts: 1, submissions: 1, askers: 1, reasons: [] });
    await publish({ ...later, why: 'Easter.' }, 3);
    const told = 'Other dates for questions about a call of the Small Grants Facility';
    for (const { email } of [curious, hurried, settled]) expect(await subjectsTo(email)).toContain(told);
    const refused = async (proposal: object): Promise<string[]> =>
      codes((await officer.post(`${call}/corrigendum-proposal`).send(proposal).expect(409)).body);
    expect(await refused(questions('2011-04-19T00:00:00+02:00', '2011-04-18'))).toEqual([
      'call.questions_end_has_passed',
      'call.answers_day_has_passed',
    ]);
    expect(await refused(questions('2011-04-26T00:00:00+02:00', '2011-05-02'))).toEqual([
      'call.answers_due_after_closing',
    ]);
    expect(await refused(questions('2011-05-02T00:00:00+02:00', '2011-05-03'))).toEqual([
      'call.questions_end_after_closing',
      'call.answers_due_after_closing',
    ]);
    await officer.post(`${call}/corrigendum-proposal`).send(questions('soon', '2011-04-31')).expect(422);
  });

  it('changes nothing by one person alone', async () => {
    api.clock.set(afterClosing);
    await officer.post(`${call}/corrigendum-proposal`).send(later).expect(201);
    const { body: page } = await officer.get(`${call}/corrigenda`).expect(200);
    expect(page.actions.map(({ name, reasons }: never) => [name, codes({ reasons })])).toEqual([
      ['propose_correction', ['call.correction_waits']],
      ['correct', ['call.corrected_by_another_person']],
      ['decline_correction', []],
    ]);
    const { body } = await officer.post(`${call}/corrigendum`).expect(409);
    expect(codes(body)).toEqual(['call.corrected_by_another_person']);
    await second.post(`${call}/corrigendum-dismissal`).send({ why: 'Look at the log first.' }).expect(200);
    expect(codes((await submit(hurried).expect(409)).body)).toEqual(['application.closed']);
  });

  it('no longer changes its terms, and never closes earlier', async () => {
    const propose = (body: object) => officer.post(`${call}/corrigendum-proposal`).send({ why: 'So.', ...body });
    const form = { applicationsPerOrganisation: 2 };
    const { body: terms } = await propose({ kind: 'terms', windows: [{ code: windowCode, form }] }).expect(409);
    expect(codes(terms)).toEqual(['call.terms_closed_with_the_door']);
    const { body: earlier } = await propose({ ...later, closesAt: '2011-03-01T00:00:00Z' }).expect(409);
    expect(codes(earlier)).toEqual([
      'call.closes_before_it_opens',
      'call.questions_end_after_closing',
      'call.deadline_only_later',
      'call.deadline_has_passed',
    ]);
    const { body: typed } = await propose({ kind: 'deadline', closesAt: 'soon' }).expect(422);
    expect(typed.errors).toMatchObject([{ pointer: '/deadlineWording' }]);
    await propose({ kind: 'colour' }).expect(422);
  });

  it('opens its closed door again, and everybody who waits for it is told until when', async () => {
    await publish(later, 4);
    expect(await subjectsTo(hurried.email)).toContain('A call of the Small Grants Facility closes later');
    const [mail] = (await post.mails(hurried.email)).filter(({ subject }) => subject.endsWith('closes later'));
    expect(mail!.text).toContain('submit it until 7 May 2011 at 23:59 CEST');
    expect((await submit(hurried).expect(201)).body).toMatchObject({ inGrace: false });
  });

  it('gives one applicant more time than the others, with cause and by two', async () => {
    const id = hurried.draft.id;
    api.clock.set('2011-05-10T10:00:00Z');
    const proposal = { until: '2011-05-12T12:00:00+02:00', cause: 'emergency', why: 'A flood in the town.' };
    await officer.post(`/api/applications/${id}/extension-proposal`).send(proposal).expect(201);
    const { body: waiting } = await second.get(`/api/applications/${id}/extensions`).expect(200);
    expect(waiting).toMatchObject({ items: [], proposed: { cause: 'emergency', why: 'A flood in the town.' } });
    const { body: alone } = await officer.post(`/api/applications/${id}/extension`).expect(409);
    expect(codes(alone)).toEqual(['application.needs_another_person']);
    await second.post(`/api/applications/${id}/extension`).expect(201);
    expect(await subjectsTo(hurried.email)).toContain('More time at the Small Grants Facility');
    const { body: page } = await hurried.speaker.get(`/api/applications/${id}`).expect(200);
    expect(page.door).toMatchObject({ state: 'open', closesAt: '2011-05-12T10:00:00.000Z' });
    const { body: given } = await hurried.speaker.get(`/api/applications/${id}/extensions`).expect(200);
    expect(given.items).toMatchObject([{ cause: 'emergency', label: 'An emergency at the applicant’s place' }]);
    await submit(hurried).expect(201);
    const { body: receipt } = await officer.get(`/api/applications/${id}/submission`).expect(200);
    expect(receipt).toMatchObject({ number: 2, deadlineInForce: '2011-05-12T10:00:00.000Z', inGrace: false });
    expect(codes((await submit(settled).expect(409)).body)).toEqual(['application.closed']);
  });

  it('stays closed once staff have looked into the first application', async () => {
    await officer.post(`/api/applications/${settled.draft.id}/screening`).expect(200);
    const again = { ...later, closesAt: '2011-05-20T00:00:00+02:00' };
    const { body } = await officer.post(`${call}/corrigendum-proposal`).send(again).expect(409);
    expect(codes(body)).toEqual(['call.opened_by_staff']);
    await publish({ kind: 'wording', title: 'The call of 2011', why: 'The title was too long.' }, 5);
  });
});
