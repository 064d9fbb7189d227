import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ApproveAward } from '#awards';
import {
  AuthoriseInstalment,
  CancelInstalment,
  ConfirmPayment,
  DisbursementsModule,
  DisbursementsReader,
  InstructPayment,
  RequestInstalment,
  ScheduleInstalments,
  VerifyInstalment,
} from '#disbursements';
import { LedgerReader } from '#funds';
import { newId, systemActor } from '#kernel';
import { openAppSql } from '../support/app-sql.js';
import { aDesk, anAward, type Awarded, type Desk } from '../support/builders/award.js';
import { aCall } from '../support/builders/call.js';
import { aGrant } from '../support/builders/grant.js';
import { openWorld, type World } from '../support/world.js';

/** How many of the acts were done, and the distinct codes of why the others were not. */
const raced = async (acts: readonly Promise<unknown>[]) => {
  const outcomes = await Promise.allSettled(acts);
  const refusals = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as Refusal] : []));
  const codes = refusals.map(({ reasons = [], code }) => reasons[0]?.code ?? code);
  return { done: outcomes.length - refusals.length, refused: [...new Set(codes)].sort() };
};
interface Refusal {
  readonly code?: string;
  readonly reasons?: readonly { readonly code: string }[];
}

describe('the last money, with many who reach for it at once', () => {
  let world: World;
  let desk: Desk;
  beforeAll(async () => {
    world = await openWorld([DisbursementsModule]);
    // Three awards of 75,000.00 and not a cent for a fourth.
    desk = await aDesk(world, aCall().with({ envelope: { amount: '225000.00', currency: 'USD' } }));
  });
  afterEach(async () => {
    expect((await world.get(LedgerReader).check(systemActor)).balanced).toBe(true);
    expect(await world.get(DisbursementsReader).agreesWithLedger(systemActor)).toBe(true);
  });
  afterAll(() => world.close());

  const balance = async (account: string, id: string) =>
    (await world.get(LedgerReader).balances(systemActor)).find(
      (row) => row.account === account && (row.windowId ?? row.awardId) === id,
    )?.balance;

  it('of a project year is paid out to the cent of the cap, each instalment once', async () => {
    const grant = await aGrant(world, desk);
    for (const id of grant.instalments) await world.get(CancelInstalment).execute(desk.officer, id, 'In smaller parts');
    const plan = Array.from({ length: 14 }, () => ({ year: 1, amount: '2500.00' }));
    const { instalments } = await world.get(ScheduleInstalments).execute(desk.officer, grant.id, plan);
    for (const id of instalments) {
      await world.get(RequestInstalment).execute(grant.grantee, id);
      await world.get(VerifyInstalment).execute(desk.finance, id);
      await world.get(AuthoriseInstalment).execute(desk.secondFinance, id);
    }
    const instruct = (id: (typeof instalments)[number]) => world.get(InstructPayment).execute(desk.finance, id);
    expect(await raced(instalments.map(instruct))).toEqual({ done: 10, refused: ['over_yearly_cap'] });
    const rows = await world.get(DisbursementsReader).list(desk.finance, { awardId: grant.id });
    const instructed = rows.filter(({ state }) => state === 'instructed').map(({ id }) => id);
    const pay = (id: (typeof instalments)[number]) =>
      world.get(ConfirmPayment).execute(desk.finance, id, { paidOn: '2011-09-01', bankReference: id });
    const paying = await raced([...instructed, ...instructed, ...instructed].map(pay));
    expect(paying.done).toBe(10);
    const [year] = await world.get(DisbursementsReader).paidByYear(desk.finance, grant.id);
    expect(year).toMatchObject({ cap: '25000.00', underway: '0.00', paid: '25000.00' });
    expect(await balance('paid', grant.id)).toBe('25000.00');
  });

  it('of an envelope goes to as many awards as it pays for', async () => {
    const proposed: Awarded[] = [];
    for (let i = 0; i < 6; i += 1) proposed.push(await anAward().proposedIn(world, desk));
    const left = Number(await balance('envelope', desk.windowId)) / 75_000;
    const approve = ({ id }: Awarded) => world.get(ApproveAward).execute(desk.approver, id);
    const { done, refused } = await raced(proposed.map(approve));
    expect(done).toBe(left);
    // Who looked before the last of it was taken is told by the constraint, who looked after that by the ledger.
    expect(['funds.not_enough', 'funds.short_of']).toEqual(expect.arrayContaining(refused));
    expect(refused).not.toEqual([]);
    expect(await balance('envelope', desk.windowId)).toBe('0.00');
  });

  it('is not reached by SQL in the role of the app either', async () => {
    const hands = await Promise.all(Array.from({ length: 8 }, () => openAppSql(world)));
    const line = (id: string, account: string, amount: string, currency = 'CHF') =>
      `insert into ledger_line (entry_id, account, amount, currency) values ('${id}', '${account}', ${amount}, '${currency}')`;
    const entry = (id: string) =>
      `insert into ledger_entry (id, type, caused_by) values ('${id}', 'contribution', '${systemActor.id}')`;
    const move = (amount: number) => {
      const id = newId();
      // In the order of the accounts, as the product writes them.
      return [entry(id), line(id, 'available', `${amount}`), line(id, 'contributions', `${-amount}`)];
    };
    expect(await hands[0]!.attempt(systemActor, ...move(100))).toBe('committed');
    const taken = await Promise.all(hands.map((hand) => hand.attempt(systemActor, ...move(-30))));
    expect(taken.sort()).toEqual([
      ...Array<string>(3).fill('committed'),
      ...Array<string>(5).fill('ledger_no_overdraft'),
    ]);

    const id = newId();
    const refused: readonly (readonly [string, ...string[]])[] = [
      ['ledger_balanced', entry(id), line(id, 'available', '5'), line(id, 'contributions', '-4')],
      ['ledger_balanced', entry(id), line(id, 'available', '5'), line(id, 'contributions', '-5', 'EUR')],
      ['42501', 'update ledger_line set amount = amount * 2'],
      ['42501', 'delete from ledger_entry'],
      ['42501', 'update ledger_balance set balance = 1000000'],
      ['42501', 'update paid_in_year set cap = null'],
      ['42501', `update history set actor_id = '${id}'`],
      ['42501', 'delete from history'],
      ['42501', 'delete from history_payload'],
      ['42501', 'truncate history'],
      ['42501', 'drop trigger ledger_balanced on ledger_line'],
      ['42501', 'alter table disbursement disable trigger all'],
      ['42501', `set session_replication_role = 'replica'`],
    ];
    const answers: string[] = [];
    for (const [, ...statements] of refused) answers.push(await hands[0]!.attempt(systemActor, ...statements));
    expect(answers).toEqual(refused.map(([refusal]) => refusal));
    await Promise.all(hands.map((hand) => hand.close()));
  });
});
