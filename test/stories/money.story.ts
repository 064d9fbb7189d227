import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IssueApiToken, MintLink } from '../../libs/identity/src/index.js';
import type { Actor, PersonId } from '../../libs/kernel/src/index.js';
import { openApi, type Api } from '../support/api.js';
import { codeOfApp, goodPassword } from '../support/builders/account.js';
import { aDesk, anAward, type Desk, type Selected } from '../support/builders/award.js';
import { giveRole } from '../support/builders/office.js';
import { aReport } from '../support/builders/report.js';

type Speaker = ReturnType<Api['as']>;
type Duty = 'officer' | 'secondOfficer' | 'approver' | 'finance' | 'grantee';

describe('from a selected application to the payment, over HTTP', () => {
  let api: Api;
  let desk: Desk;
  let selected: Selected;
  let authoriser: Speaker;
  const speakers = {} as Record<Duty, Speaker>;

  const speakerFor = async (actor: Actor): Promise<Speaker> => {
    const session = { id: actor.id, personId: actor.id, csrfSecret: '', byToken: false } as never;
    return api.as((await api.get(IssueApiToken).execute(actor, session, { name: 'story', days: 90 })).token);
  };

  /** Signed in with a second factor given just now: what an API token never is. */
  const steppedUpAtItsBrowser = async (email: string, now: string): Promise<Speaker> => {
    api.clock.set(now);
    const visitor = api.as();
    await visitor.post('/api/people').send({ email, name: 'Amina Obi', password: goodPassword }).expect(202);
    const [person] = await api.sql<{ id: PersonId }>('select id from person where email = $1', [email]);
    const token = await api.get(MintLink).execute(api.system, person!.id, 'confirm_address');
    await visitor.post('/api/people/confirmation').send({ token, password: goodPassword }).expect(204);
    await giveRole(api, person!.id, 'finance_officer');
    // The cookies of 2011 have expired by the clock of the machine: they are carried by hand.
    const cookieOf = (headers: Record<string, unknown>) =>
      String((headers['set-cookie'] as string[])[0]).split(';')[0]!;
    const first = await visitor.post('/api/session').send({ email, password: goodPassword }).expect(201);
    const browser = () => api.as().set('cookie', cookieOf(first.headers)).set('x-csrf-token', first.body.csrfToken);
    const offer = await browser().post('/api/session/second-factor/enrolment').send({}).expect(201);
    const code = codeOfApp(offer.body.secret, now);
    const done = await browser().post('/api/session/second-factor/confirmation').send({ code }).expect(201);
    return api.as().set('cookie', cookieOf(done.headers)).set('x-csrf-token', done.body.csrfToken);
  };

  beforeAll(async () => {
    api = await openApi();
    desk = await aDesk(api);
    selected = await anAward().selectedIn(api, desk);
    await api.sql(
      `insert into membership (id, organisation_id, person_id, part) values (gen_random_uuid(), $1, $2, 'owner')`,
      [selected.organisationId, selected.grantee.id],
    );
    for (const duty of ['officer', 'secondOfficer', 'approver', 'finance'] as const) {
      await giveRole(api, desk[duty].id, desk[duty].roles[0]!);
      speakers[duty] = await speakerFor(desk[duty]);
    }
    speakers.grantee = await speakerFor(selected.grantee);
  });
  afterAll(() => api.close());

  const actionsAt = async (speaker: Speaker, path: string) =>
    (await speaker.get(path).expect(200)).body.actions.map(
      ({ name, reasons }: { name: string; reasons: unknown[] }) => [name, reasons.length],
    );

  let award: string;
  it('an officer proposes less than was asked for, and only another person approves', async () => {
    const { officer, approver, grantee } = speakers;
    const { applicationId } = selected;
    const tooMuch = await officer.post('/api/awards').send({ applicationId, amount: '75000.01' }).expect(409);
    expect(tooMuch.body).toMatchObject({ type: 'urn:sgf:problem:award.cannot_propose' });
    await officer.post('/api/awards').send({ applicationId, amount: 60000 }).expect(422);
    await officer.post('/api/awards').send({ applicationId, sum: '1' }).expect(422);
    const proposed = { applicationId, amount: '60000.00' };
    const { body } = await officer.post('/api/awards').set('idempotency-key', 'propose-1').send(proposed).expect(201);
    const again = await officer.post('/api/awards').set('idempotency-key', 'propose-1').send(proposed).expect(201);
    expect(again.body).toEqual(body);
    award = `/api/awards/${body.id}`;
    await grantee.get(award).expect(404);
    await officer.post(`${award}/approval`).expect(403);
    await approver.post(`${award}/approval`).set('if-match', '"7"').expect(412);
    await approver.post(`${award}/approval`).set('if-match', '"1"').expect(200);
    const page = await grantee.get(award).expect(200);
    expect(page.body).toMatchObject({ state: 'approved', amount: '60000.00', budgetIsOpen: true, agreement: null });
    expect(page.headers['etag']).toBe('"2"');
  });

  it('both sides agree to a budget and sign; what is missing is told with every reason', async () => {
    const { officer, approver, grantee } = speakers;
    expect(await actionsAt(officer, award)).toEqual([
      ['agree', 3],
      ['lapse', 0],
      ['rescind', 0],
    ]);
    const lines = [1, 2, 3].map((year) => ({
      year,
      category: 'assistance',
      description: 'Shelter',
      amount: '20000.00',
    }));
    const { body: revision } = await grantee.post(`${award}/budget-revisions`).send({ lines }).expect(201);
    const { body: agreed } = await officer
      .post(`${award}/budget-agreement`)
      .send({ revisionId: revision.id })
      .expect(201);
    const { sha256 } = agreed;
    await grantee.post(`${award}/signatures`).send({ side: 'grantee', sha256 }).expect(201);
    await approver
      .post(`${award}/signatures`)
      .send({ side: 'fund', sha256: 'f'.repeat(64) })
      .expect(409);
    await approver.post(`${award}/signatures`).send({ side: 'fund', sha256 }).expect(201);
    await officer.post(`${award}/agreement`).expect(200);
    await officer.post(`${award}/start`).expect(409);
    authoriser = await steppedUpAtItsBrowser('amina@example.org', '2011-09-01T10:00:00Z');
    await officer.post(`${award}/start`).expect(200);
  });

  let first: string;
  let second: string;
  it('an instalment passes three persons, and a second factor, before the bank', async () => {
    const { grantee, officer, finance } = speakers;
    const awardId = award.split('/').at(-1)!;
    const { body } = await grantee.get('/api/disbursements').query({ awardId }).expect(200);
    expect(body.items).toMatchObject([1, 2, 3].map((year) => ({ year, amount: '20000.00', label: 'Scheduled' })));
    [first, second] = body.items.map(({ id }: { id: string }) => `/api/disbursements/${id}`) as [string, string];
    await grantee.post(`${first}/request`).expect(200);
    await grantee.post(`${first}/verification`).expect(403);
    await officer.post(`${first}/verification`).expect(200);
    const refused = await finance.post(`${first}/authorisation`).expect(403);
    expect(refused.body.type).toBe('urn:sgf:problem:step_up_needed');
    await authoriser.post(`${first}/authorisation`).expect(200);
    await finance.post(`${first}/instruction`).expect(200);
    const payment = { paidOn: '2011-09-01', bankReference: 'UN-2011-0001' };
    await finance
      .post(`${first}/payment`)
      .send({ ...payment, paidOn: '2011-09-31' })
      .expect(422);
    await finance.post(`${first}/payment`).send(payment).expect(200);
    expect((await grantee.get(first).expect(200)).body).toMatchObject({ state: 'paid', label: 'Paid', actions: [] });
    expect((await grantee.get(`${award}/paid-years`).expect(200)).body.items[0]).toMatchObject({ paid: '20000.00' });
  });

  it('the next one waits for the report', async () => {
    const { grantee, officer } = speakers;
    const problem = await grantee.post(`${second}/request`).expect(409);
    expect(problem.body.reasons).toMatchObject([{ code: 'disbursement.report_not_accepted' }]);
    const { body } = await grantee
      .get('/api/reports')
      .query({ awardId: award.split('/').at(-1)! })
      .expect(200);
    const report = `/api/reports/${body.items[0].id}`;
    await grantee
      .post(`${report}/submission`)
      .send({ ...aReport(), victims: ['a name'] })
      .expect(422);
    await grantee.post(`${report}/submission`).send(aReport()).expect(200);
    expect(await actionsAt(officer, report)).toEqual([
      ['return', 0],
      ['accept', 0],
    ]);
    await officer.post(`${report}/return`).send({}).expect(422);
    await officer.post(`${report}/acceptance`).expect(200);
    await grantee.post(`${second}/request`).expect(200);
  });

  it('a waiver takes two persons, and the books balance', async () => {
    const { officer, secondOfficer, finance, grantee } = speakers;
    const { body } = await officer
      .get('/api/reports')
      .query({ awardId: award.split('/').at(-1)! })
      .expect(200);
    const report = `/api/reports/${body.items[1].id}`;
    await officer.post(`${report}/waiver-proposal`).send({ why: 'The shelter was flooded' }).expect(201);
    expect(await actionsAt(officer, report)).toEqual([['waive', 1]]);
    expect(await actionsAt(secondOfficer, report)).toEqual([['waive', 0]]);
    await officer.post(`${report}/waiver`).expect(409);
    await secondOfficer.post(`${report}/waiver`).expect(200);
    const { body: check } = await finance.get('/api/ledger/check').expect(200);
    expect(check).toMatchObject({
      balanced: true,
      totals: [
        { currency: 'USD', commitments: '60000.00', paid: '20000.00', outstanding: '40000.00', released: '0.00' },
      ],
    });
    expect((await grantee.get('/api/ledger/balances').expect(200)).body.items).toEqual([]);
    await officer.post(`${award}/closure`).expect(409);
  });

  it('a contribution is recorded by finance alone', async () => {
    const gift = { donor: 'A Member State', amount: '100.00', currency: 'EUR', receivedOn: '2011-08-31' };
    await speakers.officer.post('/api/contributions').send(gift).expect(403);
    await speakers.finance
      .post('/api/contributions')
      .send({ ...gift, amount: '0.00' })
      .expect(422);
    await speakers.finance.post('/api/contributions').send(gift).expect(201);
    expect((await speakers.officer.get('/api/contributions').expect(200)).body.items[0]).toMatchObject(gift);
  });
});
