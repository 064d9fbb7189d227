import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { FeedbackKind } from '../../libs/calls/src/domain/index.js';
import { IssueApiToken } from '../../libs/identity/src/index.js';
import type { PersonId } from '../../libs/kernel/src/index.js';
import { ApproveSelection, ProposeRanking, ReleaseOutcomes } from '../../libs/selection/src/index.js';
import { grantedRole, registered } from '../support/builders/account.js';
import type { Drafted } from '../support/builders/application.js';
import { eligibleIn, reviewed } from '../support/builders/assessment.js';
import { seatedIn, type Ranked } from '../support/builders/board.js';
import { inOffice } from '../support/builders/office.js';
import type { Visitor, VisitedPage } from '../support/form-driver.js';
import { openPortal, type Portal } from '../support/portal.js';
import { readPdf } from '../support/pdf.js';
import { sessionOf } from '../support/session.js';

const afterClosing = '2011-05-02T10:00:00Z';
const text = 'A clear plan.\n\nSay more about who gives legal aid.';

describe('feedback with the decision', () => {
  let portal: Portal;
  let board: Awaited<ReturnType<typeof seatedIn>>;
  let ids: Record<'olu' | 'ana' | 'amina' | 'bela' | 'audit', PersonId>;
  let [olu, ana, amina, bela]: Visitor[] = [];

  beforeAll(async () => {
    portal = await openPortal();
    portal.clock.set('2011-03-01T10:00:00Z');
    board = await seatedIn(portal);
    portal.clock.set(afterClosing);
    const person = async (name: string) => registered(portal, name);
    ids = {
      ...{ olu: await person('olu'), ana: await person('ana'), audit: await person('audit') },
      ...{ amina: await person('amina'), bela: await person('bela') },
    };
    for (const name of ['olu', 'ana'] as const)
      await grantedRole(portal, ids[name], 'officer', '2010-01-01', '2026-12-31');
    await grantedRole(portal, ids.audit, 'auditor', '2010-01-01', '2026-12-31');
    [olu, ana, amina, bela] = [
      await visitor('olu'),
      await visitor('ana'),
      await visitor('amina'),
      await visitor('bela'),
    ];
  });
  beforeEach(() => portal.clock.set(afterClosing));
  afterAll(() => portal.close());

  const visitor = async (name: string): Promise<Visitor> =>
    portal.visitor({ cookie: (await sessionOf(portal, name)).cookie });
  const speaker = async (name: keyof typeof ids) => {
    const session = { id: ids[name], personId: ids[name], csrfSecret: '', byToken: false } as never;
    const actor = { id: ids[name], roles: [], organisations: [], system: false, steppedUp: true };
    return portal.as((await portal.get(IssueApiToken).execute(actor, session, { name: 'story', days: 30 })).token);
  };
  /** Makes Amina an owner of the first organisation that applied, and Bela of the second. */
  const withMembers = async (selection: Ranked): Promise<Ranked> => {
    for (const [index, { organisationId }] of selection.applications.entries())
      await portal.sql(
        `insert into membership (id, organisation_id, person_id, part) values (gen_random_uuid(), $1, $2, 'owner')`,
        [organisationId, [ids.amina, ids.bela][index]],
      );
    return selection;
  };
  /** Two applications, ranked. */
  const ranked = async (feedback: FeedbackKind): Promise<Ranked> =>
    withMembers(await board.ranked(['25000.00', '25000.00'], feedback));
  const decided = async (selection: Ranked): Promise<void> => {
    const session = await board.recorded(selection, ['fund'], ['pass_over']);
    await portal.get(ApproveSelection).execute(board.approver, session);
  };
  const release = ({ officer, windowId }: Ranked) => portal.get(ReleaseOutcomes).execute(officer, windowId);
  const deskOf = ({ id }: Drafted): string => `/desk/applications/${id}/feedback`;
  const written = (page: VisitedPage, said = text) =>
    page.form('Feedback for the applicant').fill({ 'Feedback for the applicant': said }).submit('Save');
  const referenceOf = async ({ id }: Drafted): Promise<string> =>
    (await portal.sql<{ reference: string }>('select reference from application where id = $1', [id]))[0]!.reference;
  const callOf = async ({ windowId }: Ranked): Promise<{ id: string; code: string }> =>
    (
      await portal.sql<{ id: string; code: string }>(
        'select c.id, c.code from call c join call_window w on w.call_id = c.id where w.id = $1',
        [windowId],
      )
    )[0]!;

  it('is told to everybody beforehand as a setting of the call', async () => {
    const { code } = await callOf(await ranked('scores_and_written'));
    const guidelines = await portal.visitor().visit(`/calls/${code}/guidelines`);
    expect(guidelines.text).toContain('What applicants are told of the assessment');
    expect(guidelines.text).toContain('The average score of each criterion, and a text by the secretariat.');
    const { code: other } = await callOf(await ranked('none'));
    expect((await portal.visitor().visit(`/calls/${other}/guidelines`)).text).toContain('Nothing but the decision.');
  });

  it('is written at the desk from averages and what reviewers said, one applicant after another', async () => {
    const selection = await ranked('scores_and_written');
    const [one, two] = selection.applications;
    const [first, second] = [await referenceOf(one!), await referenceOf(two!)];
    const desk = await olu!.visit(`/desk/calls/${(await callOf(selection)).id}`);
    const list = await desk.follow('Feedback for applicants');
    expect(list.text).toContain('2 texts are missing.');
    const page = await list.follow(first);
    expect(page.text).toContain(
      'Of 2 reviews, as the ranking counted them. The applicant reads them with the decision.',
    );
    expect(page.text).toContain('Relevance 30.00 30');
    expect(page.text).toContain('Review 1');
    const saved = await written(page);
    expect(saved.text).toContain('Written by olu, 2 May 2011');
    const next = await saved.follow(`Next one without a text: ${second}`);
    expect(next.heading).toBe('Feedback for the applicant');
    expect(next.url).toBe(deskOf(two!));
    expect((await olu!.visit(list.url)).text).toContain('1 text is missing.');
  });

  it('refuses what does not belong there, and loses nothing that was typed', async () => {
    const selection = await ranked('written');
    const [one] = selection.applications;
    const [reviewer] = await portal.sql<{ id: string }>(
      'select reviewer_id as id from review where application_id = $1',
      [one!.id],
    );
    await portal.sql(`update person set name = 'Rosa Campo' where id = $1`, [reviewer!.id]);
    const page = await olu!.visit(deskOf(one!));
    const empty = await written(page, '  ');
    expect([empty.status, empty.errors]).toEqual([422, ['Write a text.']]);
    const named = await written(page, 'Rosa Campo liked it.');
    expect(named.errors).toEqual([
      'Take out the name of a reviewer: Rosa Campo. Applicants are never told who reviewed.',
    ]);
    expect(named.form('Feedback for the applicant').value('Feedback for the applicant')).toEqual([
      'Rosa Campo liked it.',
    ]);
    const traced = await written(page, 'Amina, 17 years old, told us how it helped.');
    expect(traced.errors.join()).toContain('Can a person be recognised?');
    const looked = await traced.form('Feedback for the applicant').fill({ looked: true }).submit('Save');
    expect(looked.text).toContain('Written by olu');
  });

  it('of two officers: the second sees both texts and chooses', async () => {
    const selection = await ranked('written');
    const [one] = selection.applications;
    const [mine, theirs] = [await olu!.visit(deskOf(one!)), await ana!.visit(deskOf(one!))];
    await written(theirs, 'What Ana wrote.');
    const refused = await written(mine, 'What Olu wrote.');
    expect(refused.status).toBe(412);
    expect(refused.text).toContain('What stands there now What Ana wrote.');
    expect(refused.form('Feedback for the applicant').value('Feedback for the applicant')).toEqual(['What Olu wrote.']);
    const chosen = await refused.form('Feedback for the applicant').submit('Save');
    expect(chosen.form('Feedback for the applicant').value('Feedback for the applicant')).toEqual(['What Olu wrote.']);
  });

  it('holds the letters back as long as a text that was promised is missing, and names whose', async () => {
    const selection = await ranked('written');
    const [one, two] = selection.applications;
    const api = await speaker('olu');
    const letters = () => api.post(`/api/windows/${selection.windowId}/outcomes`);
    await written(await olu!.visit(deskOf(one!)));
    await decided(selection);
    const home = await olu!.visit('/home');
    expect(home.text).toContain('Feedback for which letters wait');
    expect(home.text).toContain('1 text is missing. Write it');
    const refused = await letters().expect(409);
    expect(refused.body.reasons).toMatchObject([
      {
        code: 'feedback.missing',
        message: `The call promises a text with the decision, and 1 applicant has none yet: ${await referenceOf(two!)}.`,
      },
    ]);
    expect((await amina!.visit(`/applications/${one!.id}/letter`)).status).toBe(404);
    await written(await ana!.visit(deskOf(two!)));
    expect((await letters().expect(200)).body).toMatchObject({ released: 2 });
    const late = await olu!.visit(deskOf(one!));
    expect(late.text).toContain('Given to the applicant on 2 May 2011');
    expect(late.text).toContain('The applicant was given the feedback already: it stays as it was told.');
    expect(late.html).not.toContain('<textarea');
  });

  it('is read by its applicant with the letter, in its language, and not a moment before', async () => {
    const selection = await ranked('scores_and_written');
    const [one, two] = selection.applications;
    const at = `/applications/${one!.id}`;
    for (const application of [one!, two!]) await written(await olu!.visit(deskOf(application)));
    const timeline = async () => (await amina!.visit(`${at}/timeline`)).text;
    const before = await timeline();
    await decided(selection);
    expect(await timeline()).toBe(before);
    for (const what of ['letter', 'letter/scores.svg', 'letter.pdf'])
      expect((await amina!.visit(`${at}/${what}`)).status).toBe(404);
    await release(selection);

    const letter = await (await amina!.visit(`${at}/timeline`)).follow('Read the feedback');
    expect(letter.text).toContain('Feedback on your application This is how your application was assessed.');
    expect(letter.text).toContain('Averages of 2 reviews.');
    expect(letter.text).toContain('Relevance 30.00 30');
    expect(letter.text).toContain('Total 100.00 100');
    expect(letter.text).toContain('From the secretariat A clear plan. Say more about who gives legal aid.');
    const chart = await amina!.visit(`${at}/letter/scores.svg`);
    expect(chart.response.headers.get('content-type')).toMatch('image/svg+xml');
    expect(chart.response.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(chart.html).toContain('30.00 / 30');
    const french = await amina!.visit(`${at}/letter?lang=fr`);
    expect(french.text).toContain('Pertinence 30,00 30');
    expect(french.html).toContain('<span lang="en" dir="ltr">A clear plan.</span>');
    const pdf = readPdf(Buffer.from(await (await fetchAs('amina', `${at}/letter.pdf`)).arrayBuffer()));
    expect(pdf.text).toContain('Say more about who gives legal aid.');

    expect((await bela!.visit(`/applications/${two!.id}/letter`)).text).toContain('Total 90.00 100');
    for (const what of ['letter', 'letter/scores.svg']) expect((await bela!.visit(`${at}/${what}`)).status).toBe(404);
    expect((await amina!.visit(deskOf(one!))).status).toBe(403);
  });

  it('has no averages of fewer than two reviews, and says why', async () => {
    const made = await eligibleIn(portal, ['25000.00'], '2011-one', 'scores');
    const selection = await withMembers(made);
    const [one] = selection.applications;
    await reviewed(portal, made.officer, await inOffice(portal, 'reviewer'), one!.id, 9);
    await portal.get(ProposeRanking).execute(made.officer, made.windowId);
    await portal.get(ApproveSelection).execute(board.approver, await board.recorded(selection, ['fund']));
    await release(selection);
    const letter = await amina!.visit(`/applications/${one!.id}/letter`);
    expect(letter.text).toContain('There are no average scores: fewer than two reviews');
    expect(letter.html).not.toContain('scores.svg');
    expect((await amina!.visit(`/applications/${one!.id}/letter/scores.svg`)).status).toBe(404);
    expect((await olu!.visit(deskOf(one!))).text).toContain('This call gives its applicants no text.');
  });

  it('is told and written over HTTP alike', async () => {
    const selection = await ranked('scores_and_written');
    const [one, two] = selection.applications;
    const path = `/api/applications/${one!.id}/feedback`;
    const [officer, auditor, applicant, other] = [
      ...[await speaker('olu'), await speaker('audit')],
      ...[await speaker('amina'), await speaker('bela')],
    ];
    const body = { text, language: 'en' };
    await officer!.put(path).send(body).expect(428);
    await officer!.put(path).set('if-match', '"3"').send(body).expect(412);
    const wrong = await officer!.put(path).set('if-match', '"0"').send({ text: 'Oui.', language: 'fr' }).expect(422);
    expect(wrong.body.errors).toMatchObject([{ pointer: '/language', code: 'feedback.language_unknown' }]);
    expect((await officer!.put(path).set('if-match', '"0"').send(body).expect(200)).body).toMatchObject({ version: 1 });
    await officer!.put(path).set('if-match', '"0"').send(body).expect(412);
    const traced = { ...body, text: 'Amina, 16, was not named in the budget.' };
    const asked = await officer!.put(path).set('if-match', '"1"').send(traced).expect(422);
    expect(asked.body.errors).toContainEqual(expect.objectContaining({ pointer: '/text', code: 'traces.found' }));
    await auditor!.put(path).set('if-match', '"1"').send(body).expect(403);
    await applicant!.put(path).set('if-match', '"1"').send(body).expect(403);
    for (const refused of [applicant!, other!]) await refused.get(path).expect(404);
    const desk = await auditor!.get(path).expect(200);
    expect(desk.headers['etag']).toBe('"1"');
    expect(desk.body).toMatchObject({ text, scores: { reviews: 2, total: '100.00' }, reviews: [{ counts: true }, {}] });
    expect(JSON.stringify(desk.body.reviews)).not.toContain('reviewer');
    const list = (await officer!.get(`/api/windows/${selection.windowId}/feedback`).expect(200)).body;
    expect(list).toMatchObject({ kind: 'scores_and_written', items: [{ isWritten: true }, { isWritten: false }] });
    await applicant!.get(`/api/windows/${selection.windowId}/feedback`).expect(403);

    await officer!.put(`/api/applications/${two!.id}/feedback`).set('if-match', '"0"').send(body).expect(200);
    await decided(selection);
    await applicant!.get(path).expect(404);
    await release(selection);
    const { body: given } = await applicant!.get(path).set('accept-language', 'fr').expect(200);
    expect(given).toMatchObject({ text, language: 'en', scores: { reviews: 2, total: '100.00' } });
    const relevance = { criterion: 'relevance', label: 'Pertinence', average: '30.00', most: 30 };
    expect(given.scores.criteria).toContainEqual(relevance);
    await other!.get(path).expect(404);
    const late = await officer!.put(path).set('if-match', '"2"').send(body).expect(409);
    expect(late.body.reasons).toMatchObject([{ code: 'feedback.was_released' }]);
  });

  const fetchAs = async (name: string, path: string): Promise<Response> =>
    fetch(portal.address + path, { headers: { cookie: (await sessionOf(portal, name)).cookie } });
});
