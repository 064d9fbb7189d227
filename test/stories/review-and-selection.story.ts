import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, Id } from '../../libs/kernel/src/index.js';
import { IssueApiToken } from '../../libs/identity/src/index.js';
import { openApi, type Api } from '../support/api.js';
import type { Drafted } from '../support/builders/application.js';
import { eligibleIn, scoresAt } from '../support/builders/assessment.js';
import { giveRole, inOffice } from '../support/builders/office.js';

type Speaker = ReturnType<Api['as']>;

describe('from eligible applications to the letters, over HTTP', () => {
  let api: Api;
  let windowId: Id<'window'>;
  let applications: readonly Drafted[];
  let reviewerId: string;
  let trusteeIds: string[];
  const speakers: Record<'officer' | 'reviewer' | 'second' | 'trustee' | 'approver' | 'applicant', Speaker> =
    {} as never;

  const speakerFor = async (actor: Actor): Promise<Speaker> => {
    const session = { id: actor.id, personId: actor.id, csrfSecret: '', byToken: false } as never;
    return api.as((await api.get(IssueApiToken).execute(actor, session, { name: 'story', days: 30 })).token);
  };

  beforeAll(async () => {
    api = await openApi();
    const made = await eligibleIn(api, ['25000.00', '25000.00']);
    ({ windowId, applications } = made);
    await giveRole(api, made.officer.id, 'officer');
    const [reviewer, second] = [await inOffice(api, 'reviewer'), await inOffice(api, 'reviewer')];
    const trustees = [await inOffice(api, 'trustee'), await inOffice(api, 'trustee'), await inOffice(api, 'trustee')];
    [reviewerId, trusteeIds] = [reviewer.id, trustees.map(({ id }) => id)];
    const { applicant, organisationId } = applications[0]!;
    await api.sql(
      `insert into membership (id, organisation_id, person_id, part) values (gen_random_uuid(), $1, $2, 'owner')`,
      [organisationId, applicant.id],
    );
    const actors = {
      officer: made.officer,
      reviewer,
      second,
      trustee: trustees[0]!,
      approver: await inOffice(api, 'approver'),
      applicant,
    };
    for (const [name, actor] of Object.entries(actors))
      speakers[name as keyof typeof speakers] = await speakerFor(actor);
  });
  afterAll(() => api.close());

  const assigned = async (application: Drafted, to = reviewerId): Promise<string> => {
    const asking = speakers.officer.post(`/api/applications/${application.id}/reviews`);
    return (await asking.send({ reviewerId: to, dueOn: '2011-06-01' }).expect(201)).body.id;
  };

  it('a reviewer is asked, accepts, reads, scores, and hands in', async () => {
    const { reviewer, officer } = speakers;
    const id = await assigned(applications[0]!);
    const mine = (await reviewer.get('/api/reviews').expect(200)).body.items;
    expect(mine).toMatchObject([{ id, state: 'assigned', label: 'Waiting for an answer', dueOn: '2011-06-01' }]);
    await reviewer.post(`/api/reviews/${id}/acceptance`).expect(200);
    const { body: material } = await reviewer.get(`/api/reviews/${id}/application`).expect(200);
    expect(material).toMatchObject({ number: 1, requested: { amount: '75000.00', currency: 'USD' } });

    const { headers, body: review } = await reviewer.get(`/api/reviews/${id}`).expect(200);
    expect(review.actions.map((action: { name: string }) => action.name)).toEqual(['submit', 'recuse']);
    expect(review.actions[0].reasons).toHaveLength(5);
    await reviewer
      .put(`/api/reviews/${id}/scores`)
      .send({ scores: scoresAt(8) })
      .expect(428);
    const wrong = reviewer.put(`/api/reviews/${id}/scores`).set('if-match', headers['etag']!);
    const fault = await wrong.send({ scores: [{ criterion: 'relevance', score: '30.5' }] }).expect(422);
    expect(fault.body.errors).toMatchObject([
      { pointer: '/scores/0/score', message: 'The score for “relevance” can be 30 at most.' },
    ]);
    const kept = reviewer.put(`/api/reviews/${id}/scores`).set('if-match', headers['etag']!);
    await kept.send({ scores: scoresAt(8) }).expect(200);
    const late = reviewer.put(`/api/reviews/${id}/scores`).set('if-match', headers['etag']!);
    await late.send({ scores: scoresAt(9) }).expect(412);
    await reviewer.post(`/api/reviews/${id}/submission`).expect(200);

    expect((await officer.get(`/api/reviews/${id}`).expect(200)).body).toMatchObject({
      state: 'submitted',
      total: '80.0',
    });
    const workload = (await officer.get('/api/reviewers').expect(200)).body.items;
    expect(workload).toContainEqual(expect.objectContaining({ reviewerId, submitted: 1 }));
  });

  it('who steps aside reads the application no more', async () => {
    const id = await assigned(applications[1]!);
    await speakers.reviewer.get(`/api/reviews/${id}/application`).expect(200);
    await speakers.reviewer.post(`/api/reviews/${id}/recusal`).send({ cause: 'close_to_applicant' }).expect(200);
    await speakers.reviewer.get(`/api/reviews/${id}/application`).expect(404);
    await speakers.reviewer.get(`/api/applications/${applications[1]!.id}`).expect(404);
    await speakers.second.get(`/api/reviews/${id}`).expect(404);
    await speakers.reviewer.put(`/api/reviews/${id}/scores`).set('if-match', '"2"').send({ scores: [] }).expect(409);
  });

  it('a wrong or unknown field is named, and nothing happens', async () => {
    const url = `/api/applications/${applications[0]!.id}/reviews`;
    const { body } = await speakers.officer
      .post(url)
      .send({ reviewerId: 'me', dueOn: '2011-02-30', rank: 1 })
      .expect(422);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '/dueOn',
      '/rank',
      '/reviewerId',
    ]);
    await speakers.applicant.post(url).send({ reviewerId }).expect(403);
    await speakers.trustee.get(`/api/applications/${applications[0]!.id}/reviews`).expect(200);
  });

  it('the Board advises, another person approves, and the letters tell the applicants', async () => {
    const { officer, approver, applicant, trustee } = speakers;
    await officer.post(`/api/windows/${windowId}/rankings`).set('idempotency-key', 'rank-1').expect(201);
    await officer.post(`/api/windows/${windowId}/rankings`).set('idempotency-key', 'rank-1').expect(201);
    const rankings = (await trustee.get(`/api/windows/${windowId}/rankings`).expect(200)).body;
    expect(rankings).toMatchObject({ items: [{ windowId }], mayPropose: false });

    const convening = { windowId, mode: 'in_person', convenedFor: '2011-07-18' };
    const { id } = (await officer.post('/api/sessions').send(convening).expect(201)).body;
    const tooFew = await officer
      .post(`/api/sessions/${id}/opening`)
      .send({ attendance: trusteeIds.slice(1) })
      .expect(409);
    expect(tooFew.body.reasons).toMatchObject([{ message: 'The quorum is 3 trustees; 2 are present.' }]);
    await officer.post(`/api/sessions/${id}/opening`).send({ attendance: trusteeIds }).expect(200);
    const recommendations = [
      { applicationId: applications[0]!.id, advice: 'fund', amount: '60000.00' },
      { applicationId: applications[1]!.id, advice: 'reserve' },
    ];
    await officer.post(`/api/sessions/${id}/record`).send({ recommendations }).expect(200);
    const shown = (await approver.get(`/api/sessions/${id}`).expect(200)).body;
    expect(shown).toMatchObject({
      state: 'recorded',
      number: 1,
      recommendations: [{ label: 'Fund' }, { label: 'Reserve list' }],
    });
    expect(shown.actions).toMatchObject([{ name: 'approve', href: `/api/sessions/${id}/approval`, reasons: [] }]);
    await officer.post(`/api/sessions/${id}/approval`).send({}).expect(403);
    expect((await approver.post(`/api/sessions/${id}/approval`).send({}).expect(201)).body).toMatchObject({
      amount: '60000.00',
    });

    const label = async () => (await applicant.get(`/api/applications/${applications[0]!.id}`).expect(200)).body.state;
    expect(await label()).toBe('submitted');
    await applicant.get(`/api/sessions/${id}`).expect(404);
    await officer.post(`/api/windows/${windowId}/outcomes`).expect(200, { windowId, released: 2 });
    expect(await label()).toBe('selected');
    const call = { amount: '50000.00', why: 'The envelope has room.' };
    await approver.post(`/api/applications/${applications[1]!.id}/reserve-call`).send(call).expect(201);
    expect((await officer.get(`/api/windows/${windowId}/decisions`).expect(200)).body.items).toMatchObject([
      { advice: 'fund', amount: '60000.00' },
      { advice: 'fund', amount: '50000.00' },
    ]);
  });
});
