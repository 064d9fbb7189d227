import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SuspendAward } from '#awards';
import { LiftHold, PlaceHold } from '#diligence';
import { LedgerReader } from '#funds';
import { systemActor, type Actor, type Id } from '#kernel';
import { ProposeReportAct, ReopenReport, ReportsReader } from '#reports';
import { openAppSql, type AppSql } from '../../../../test/support/app-sql.js';
import { aDesk, anAward, type Desk } from '../../../../test/support/builders/award.js';
import { aGrant, instruct, pay, settleReports, stepsOf, type Grant } from '../../../../test/support/builders/grant.js';
import { openWorld, type World } from '../../../../test/support/world.js';
import {
  AuthoriseInstalment,
  CancelInstalment,
  CloseGrant,
  ConfirmPayment,
  DisbursementsModule,
  DisbursementsReader,
  FailPayment,
  InstructPayment,
  RequestInstalment,
  ReturnFunds,
  ReturnInstalment,
  ScheduleInstalments,
  VerifyInstalment,
} from '../index.js';

type InstalmentId = Id<'disbursement'>;

describe('an instalment', () => {
  let world: World;
  let desk: Desk;
  let app: AppSql;
  let grant: Grant;
  let first: InstalmentId;
  let second: InstalmentId;
  let third: InstalmentId;
  beforeAll(async () => {
    world = await openWorld([DisbursementsModule]);
    desk = await aDesk(world);
    app = await openAppSql(world);
  });
  beforeEach(async () => {
    grant = await aGrant(world, desk);
    [first, second, third] = grant.instalments as [InstalmentId, InstalmentId, InstalmentId];
  });
  afterEach(async () => {
    expect((await world.get(LedgerReader).check(systemActor)).balanced).toBe(true);
    expect(await world.get(DisbursementsReader).agreesWithLedger(systemActor)).toBe(true);
  });
  afterAll(async () => {
    await app.close();
    await world.close();
  });

  const steps = (id: InstalmentId = first) => stepsOf(world, grant, desk, id);
  const page = (id: InstalmentId = first, actor: Actor = desk.finance) =>
    world.get(DisbursementsReader).detail(actor, id);
  const balance = async (account: string, id: string) =>
    (await world.get(LedgerReader).balances(systemActor)).find(
      (row) => row.account === account && (row.windowId ?? row.awardId) === id,
    )?.balance;
  const refused = (act: Promise<unknown>, ...codes: readonly string[]) =>
    expect(act).rejects.toMatchObject({ kind: 'refused', reasons: codes.map((code) => ({ code })) });

  it('goes from the plan to the bank through three persons, and is booked', async () => {
    expect(
      (await world.get(DisbursementsReader).list(desk.finance, { awardId: grant.id })).map(
        ({ year, amount, state }) => [year, amount, state],
      ),
    ).toEqual([1, 2, 3].map((year) => [year, '25000.00', 'scheduled']));
    await pay(world, grant, desk, first);
    expect(await page()).toMatchObject({
      state: 'paid',
      requestedBy: grant.grantee.id,
      verifiedBy: desk.finance.id,
      authorisedBy: desk.secondFinance.id,
      paidOn: '2011-09-01',
      bankReference: first,
    });
    expect([await balance('paid', grant.id), await balance('outstanding', grant.id)]).toEqual(['25000.00', '50000.00']);
    const [year] = await world.get(DisbursementsReader).paidByYear(desk.finance, grant.id);
    expect(year).toEqual({ awardId: grant.id, year: 1, cap: '25000.00', underway: '0.00', paid: '25000.00' });
  });

  it('is authorised neither by its verifier nor by its requester, and only with a second factor', async () => {
    const authorise = (actor: Actor) => world.get(AuthoriseInstalment).execute(actor, first);
    await steps().request();
    await steps().verify();
    await refused(authorise(desk.finance), 'disbursement.authorised_by_another_than_verifier');
    await expect(authorise(desk.officer)).rejects.toMatchObject({ code: 'not_permitted' });
    await expect(authorise({ ...desk.secondFinance, steppedUp: false })).rejects.toMatchObject({
      code: 'step_up_needed',
    });
    await expect(authorise({ ...desk.officer, steppedUp: false })).rejects.toMatchObject({ code: 'not_permitted' });
    // A member of the organisation who later took office at the fund.
    const turncoat = { ...grant.grantee, organisations: [], roles: ['finance_officer'] as const };
    await refused(authorise(turncoat), 'disbursement.authorised_by_another_than_requester');
    expect(await authorise(desk.secondFinance)).toMatchObject({ state: 'authorised' });
  });

  it('is not handled by an officer of one’s own organisation, nor verified by its requester', async () => {
    await steps().request();
    const both = { ...desk.finance, organisations: grant.grantee.organisations };
    await expect(world.get(VerifyInstalment).execute(both, first)).rejects.toMatchObject({ code: 'not_permitted' });
    const turncoat = { ...grant.grantee, organisations: [], roles: ['finance_officer'] as const };
    await refused(world.get(VerifyInstalment).execute(turncoat, first), 'disbursement.verified_by_another_person');
  });

  it('waits for the report on the year before, and for one that was reopened', async () => {
    await refused(steps(second).request(), 'disbursement.report_not_accepted');
    await settleReports(world, grant, desk, 1);
    await steps(second).request();
    await steps(second).verify();
    const [report] = await world.get(ReportsReader).list(desk.officer, { awardId: grant.id });
    await world.get(ProposeReportAct).execute(desk.officer, report!.id, 'reopen', 'The receipts do not match');
    await world.get(ReopenReport).execute(desk.secondOfficer, report!.id);
    await refused(steps(second).authorise(), 'disbursement.report_not_accepted');
  });

  it('waits while anything is on hold, and while the award is suspended, with every reason', async () => {
    await steps().request();
    const what = {
      subjectKind: 'organisation',
      subjectId: grant.organisationId,
      causeCode: 'bank_details',
      why: 'A new account',
    } as const;
    const hold = await world.get(PlaceHold).execute(desk.officer, what);
    await world.get(SuspendAward).execute(desk.officer, grant.id, 'A doubt');
    await refused(steps().verify(), 'disbursement.award_is_not_active', 'diligence.on_hold');
    await world.get(LiftHold).execute(desk.secondOfficer, hold.id, 'Confirmed by telephone');
    await refused(steps().verify(), 'disbursement.award_is_not_active');
  });

  it('never makes a project year cost more than the cap', async () => {
    await world.get(CancelInstalment).execute(desk.officer, third, 'Paid earlier');
    const plan = [{ year: 1, amount: '0.01' }];
    const [extra] = (await world.get(ScheduleInstalments).execute(desk.officer, grant.id, plan)).instalments;
    // Each alone fits; together they do not.
    const both = [first, extra!];
    for (const id of both) for (const step of ['request', 'verify', 'authorise'] as const) await steps(id)[step]();
    const outcomes = await Promise.allSettled(both.map((id) => steps(id).instruct()));
    const refusals = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    expect(refusals).toMatchObject([
      {
        code: 'disbursement.cannot_instruct',
        reasons: [{ code: 'over_yearly_cap', params: { year: 1, excess: '0.01' } }],
      },
    ]);
    const [paid] = both.filter((_, i) => outcomes[i]!.status === 'fulfilled');
    await steps(paid!).pay();
    const [year] = await world.get(DisbursementsReader).paidByYear(desk.finance, grant.id);
    expect(Number(year!.paid)).toBeLessThanOrEqual(25000);
  });

  it('is planned within the award and its years, while it is active', async () => {
    const schedule = (plan?: { year: number; amount: string }[]) =>
      world.get(ScheduleInstalments).execute(desk.officer, grant.id, plan);
    await refused(schedule(), 'disbursement.nothing_to_schedule');
    await refused(schedule([{ year: 1, amount: '0.01' }]), 'disbursement.over_award');
    await expect(schedule([{ year: 4, amount: '0' }])).rejects.toMatchObject({
      faults: [{ pointer: '/instalments/0/year' }, { pointer: '/instalments/0/amount' }],
    });
    await world.get(SuspendAward).execute(desk.officer, grant.id, 'A doubt');
    await refused(
      schedule([{ year: 1, amount: '0.01' }]),
      'disbursement.award_is_not_active',
      'disbursement.over_award',
    );
    await expect(world.get(ScheduleInstalments).execute(grant.grantee, grant.id)).rejects.toMatchObject({
      code: 'not_permitted',
    });
  });

  it('goes back to its request and then needs verifying and authorising anew', async () => {
    await steps().request();
    await steps().verify();
    await steps().authorise();
    await refused(world.get(ReturnInstalment).execute(desk.officer, first, ''), 'why_needed');
    await world.get(ReturnInstalment).execute(desk.officer, first, 'A new account');
    expect(await page()).toMatchObject({ state: 'requested', verifiedBy: null, authorisedBy: null });
    await refused(steps().authorise(), 'disbursement.cannot_authorise');
  });

  it('that the bank could not pay no longer counts, and may be asked for again', async () => {
    await instruct(world, grant, desk, first);
    const underway = async () => (await world.get(DisbursementsReader).paidByYear(desk.finance, grant.id))[0]!.underway;
    expect(await underway()).toBe('25000.00');
    await world.get(FailPayment).execute(desk.finance, first, 'No such account');
    expect(await underway()).toBe('0.00');
    await pay(world, grant, desk, first);
  });

  it('is paid once, under one reference of the bank, on a day that has come', async () => {
    await pay(world, grant, desk, first);
    await settleReports(world, grant, desk, 1);
    await instruct(world, grant, desk, second);
    await expect(steps(second).pay(first)).rejects.toMatchObject({
      kind: 'conflict',
      code: 'disbursement.bank_reference_taken',
    });
    await expect(steps(second).pay(' ', '2011-09-02')).rejects.toMatchObject({
      faults: [
        { pointer: '/paidOn', code: 'disbursement.paid_in_the_future' },
        { pointer: '/bankReference', code: 'disbursement.bank_reference_missing' },
      ],
    });
    const confirm = (key?: string) =>
      world
        .get(ConfirmPayment)
        .execute(desk.finance, second, { paidOn: '2011-09-01', bankReference: `B-${second}` }, { key });
    const outcomes = await Promise.allSettled([confirm('one'), confirm('one'), confirm(), confirm()]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(1);
    expect(await balance('paid', grant.id)).toBe('50000.00');
  });

  it('can come back in part, to the envelope, and no longer counts for its year', async () => {
    const envelope = Number(await balance('envelope', desk.windowId));
    await pay(world, grant, desk, first);
    const back = (amount?: string) => world.get(ReturnFunds).execute(desk.finance, first, { amount, why: 'Unspent' });
    await expect(back('25000.01')).rejects.toMatchObject({ faults: [{ code: 'disbursement.more_than_was_paid' }] });
    await expect(back('0')).rejects.toMatchObject({ faults: [{ code: 'disbursement.amount_not_positive' }] });
    expect(await back('5000')).toMatchObject({ state: 'returned' });
    expect(await balance('paid', grant.id)).toBe('20000.00');
    expect(Number(await balance('envelope', desk.windowId)) - envelope).toBe(5000);
    const [year] = await world.get(DisbursementsReader).paidByYear(desk.finance, grant.id);
    expect(year!.paid).toBe('20000.00');
  });

  it('ends with its grant: what will not be paid is cancelled, its money goes back to the envelope', async () => {
    const before = Number(await balance('envelope', desk.windowId));
    await instruct(world, grant, desk, first);
    await refused(world.get(CloseGrant).execute(desk.officer, grant.id), 'disbursement.under_way');
    await steps().pay();
    await expect(world.get(CloseGrant).execute(desk.officer, grant.id)).rejects.toMatchObject({
      reasons: [{ code: 'award.reports_open', params: { count: 4 } }],
    });
    expect((await page(second)).state).toBe('scheduled');
    await settleReports(world, grant, desk);
    expect(await world.get(CloseGrant).execute(desk.officer, grant.id)).toMatchObject({ state: 'closed' });
    expect([(await page(second)).state, (await page(third)).state]).toEqual(['cancelled', 'cancelled']);
    expect(await balance('outstanding', grant.id)).toBe('0.00');
    expect(Number(await balance('envelope', desk.windowId)) - before).toBe(50000);
  });

  it('follows the years of an award that was cut', async () => {
    const cut = await aGrant(world, desk, anAward().of('50000.00'));
    const rows = await world.get(DisbursementsReader).list(cut.grantee, { awardId: cut.id });
    expect(rows.map(({ amount }) => amount)).toEqual(['16666.67', '16666.67', '16666.66']);
  });

  it('is seen by its organisation and the desk, and by nobody else', async () => {
    const stranger = await world.person({ organisations: [await world.organisation()] });
    const administrator = await world.person({ roles: ['administrator', 'reviewer', 'trustee'] });
    for (const actor of [stranger, administrator]) {
      await expect(page(first, actor)).rejects.toMatchObject({ code: 'not_found' });
      expect(await world.get(DisbursementsReader).list(actor)).toEqual([]);
    }
    await expect(world.get(RequestInstalment).execute(stranger, first)).rejects.toMatchObject({ code: 'not_found' });
    await expect(world.get(RequestInstalment).execute(desk.finance, first)).rejects.toMatchObject({
      code: 'not_permitted',
    });
    expect((await world.get(DisbursementsReader).list(grant.grantee)).map(({ id }) => id)).toEqual(grant.instalments);
    await expect(world.get(InstructPayment).execute(grant.grantee, first)).rejects.toMatchObject({
      code: 'not_permitted',
    });
  });

  it('keeps its laws against SQL in the role of the app', async () => {
    await pay(world, grant, desk, first);
    await settleReports(world, grant, desk, 1);
    await steps(second).request();
    const set = (id: InstalmentId, what: string) => `update disbursement set ${what} where id = '${id}'`;
    const { finance, secondFinance, officer } = desk;
    const people = `verified_by = '${finance.id}', authorised_by = '${secondFinance.id}', instructed_by = '${finance.id}'`;
    const broken: readonly (readonly [string, string])[] = [
      [set(second, `state = 'won', ${people}`), 'disbursement_state'],
      [set(second, `requested_by = null`), 'disbursement_requested_by_someone'],
      [set(second, `state = 'verified'`), 'disbursement_verified_by_someone'],
      [set(second, `state = 'authorised', verified_by = '${finance.id}'`), 'disbursement_authorised_by_someone'],
      [
        set(second, `state = 'instructed', verified_by = '${finance.id}', authorised_by = '${officer.id}'`),
        'disbursement_instructed_by_someone',
      ],
      [set(second, `verified_by = requested_by`), 'disbursement_verified_by_another_person'],
      [
        set(second, `verified_by = '${finance.id}', authorised_by = '${finance.id}'`),
        'disbursement_authorised_by_another_person',
      ],
      [
        set(second, `verified_by = '${finance.id}', authorised_by = requested_by`),
        'disbursement_authorised_by_another_person',
      ],
      [set(second, `state = 'paid', ${people}`), 'disbursement_paid_with_a_reference'],
      [
        set(second, `state = 'paid', ${people}, paid_on = '2011-09-01', bank_reference = '${first}'`),
        'bank_reference_once',
      ],
      [
        set(second, `state = 'paid', ${people}, paid_on = '2011-09-01', bank_reference = ' '`),
        'bank_reference_says_something',
      ],
      [
        set(second, `state = 'paid', ${people}, paid_on = '2011-09-01', bank_reference = 'x', amount = 25000.01`),
        'paid_within_yearly_cap',
      ],
      [set(second, `state = 'instructed', ${people}, amount = 25000.01`), 'paid_within_yearly_cap'],
      [set(second, `state = 'instructed', ${people}, year = 1`), 'paid_within_yearly_cap'],
      [set(first, `amount = 25000.01`), 'paid_within_yearly_cap'],
      [set(first, `state = 'returned', returned_amount = 25000.01`), 'disbursement_returned_at_most_what_was_paid'],
      [set(first, `state = 'returned', returned_amount = 0`), 'disbursement_returned_at_most_what_was_paid'],
      [set(first, `state = 'returned'`), 'disbursement_returned_at_most_what_was_paid'],
      [set(second, 'amount = 0'), 'disbursement_amount'],
      [set(second, 'year = 4'), 'disbursement_year'],
      [set(second, 'number = 1'), 'disbursement_number_once'],
      [set(second, 'number = 0'), 'disbursement_number_counts'],
      ['update paid_in_year set paid = 0', '42501'],
      [`insert into paid_in_year values ('${grant.id}', 2, null, 0, 0)`, '42501'],
      ['delete from disbursement', '42501'],
    ];
    for (const [sql, refusal] of broken) expect([sql, await app.attempt(finance, sql)]).toEqual([sql, refusal]);
    const ofNoYear = `insert into paid_in_year values ($1, 4, null, 0, 0)`;
    await expect(world.sql(ofNoYear, [grant.id])).rejects.toMatchObject({ constraint: 'paid_in_year_of_an_award' });
    await expect(world.sql(`update paid_in_year set paid = -1 where award_id = $1`, [grant.id])).rejects.toMatchObject({
      constraint: 'paid_is_not_negative',
    });
  });
});
