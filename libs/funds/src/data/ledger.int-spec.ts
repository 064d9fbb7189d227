import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Money, newId, systemActor, type Actor } from '#kernel';
import { openAppSql, type AppSql } from '../../../../test/support/app-sql.js';
import { openWorld, type World } from '../../../../test/support/world.js';
import { FundsModule, Ledger, LedgerReader, RecordContribution } from '../index.js';

describe('the ledger', () => {
  let world: World;
  let officer: Actor;
  let app: AppSql;
  beforeAll(async () => {
    world = await openWorld([FundsModule]);
    officer = await world.person({ roles: ['officer'] });
    app = await openAppSql(world);
  });
  afterAll(async () => {
    await app.close();
    await world.close();
  });

  const book = (act: (ledger: Ledger) => Promise<unknown>) => world.work.run(officer, () => act(world.get(Ledger)));
  const give = async (amount: string, currency = 'USD') =>
    world
      .get(RecordContribution)
      .execute(await world.person({ roles: ['finance_officer'] }), { amount, currency, receivedOn: '2011-01-10' });
  const standing = async (account: string, id: string | null) => {
    const rows = await world.get(LedgerReader).balances(systemActor);
    return rows.find((row) => row.account === account && (row.windowId ?? row.awardId) === id)?.balance;
  };

  const asApp = (...statements: readonly string[]) => app.attempt(systemActor, ...statements);
  const entry = (id: string, type = 'contribution') =>
    `insert into ledger_entry (id, type, caused_by) values ('${id}', '${type}', '${systemActor.id}')`;
  const line = (id: string, account: string, amount: string, currency = 'USD') =>
    `insert into ledger_line (entry_id, account, amount, currency) values ('${id}', '${account}', ${amount}, '${currency}')`;

  it('carries money from a contribution through an envelope and an award to a payment', async () => {
    const [window, award] = [newId(), newId()];
    await give('1000.00', 'CHF');
    const chf = (amount: string) => Money.of(amount, 'CHF');
    await book(async (ledger) => {
      await ledger.setAside(window, chf('800.00'));
      await ledger.commit(window, award, chf('500.00'));
      await ledger.pay(award, chf('300.00'));
      await ledger.refund(award, window, chf('50.00'));
      await ledger.releaseRest(window, award);
      await ledger.releaseEnvelope(window);
    });
    expect(await standing('paid', award)).toBe('250.00');
    expect(await standing('outstanding', award)).toBe('0.00');
    expect(await standing('envelope', window)).toBe('0.00');
    const { balanced, totals } = await world.get(LedgerReader).check(systemActor);
    expect(balanced).toBe(true);
    expect(totals).toContainEqual({
      currency: 'CHF',
      commitments: '500.00',
      paid: '250.00',
      outstanding: '0.00',
      released: '250.00',
    });
  });

  it('says what is missing before it would be overdrawn, and books nothing', async () => {
    const window = newId();
    await give('10.00', 'EUR');
    const act = book((ledger) => ledger.setAside(window, Money.of('10.01', 'EUR')));
    await expect(act).rejects.toMatchObject({
      code: 'funds.not_enough',
      reasons: [
        { code: 'funds.short_of', params: { account: 'available', wanted: '10.01', left: '10.00', currency: 'EUR' } },
      ],
    });
    expect(await standing('envelope', window)).toBeUndefined();
  });

  it('lets only one of two take the last money', async () => {
    await give('100.00', 'NOK');
    const take = () => book((ledger) => ledger.setAside(newId(), Money.of('100.00', 'NOK')));
    const outcomes = await Promise.allSettled([take(), take(), take(), take()]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'funds.not_enough' });
  });

  it('keeps its laws against SQL in the role of the app', async () => {
    const [first, second] = [newId(), newId()];
    expect(await asApp(entry(first), line(first, 'available', '5'), line(first, 'contributions', '-5'))).toBe(
      'committed',
    );
    expect(await asApp(entry(second), line(second, 'available', '5'), line(second, 'contributions', '-4'))).toBe(
      'ledger_balanced',
    );
    expect(await asApp(entry(second), line(second, 'available', '5'))).toBe('ledger_balanced');
    expect(await asApp(entry(second), line(second, 'available', '5'), line(second, 'contributions', '-5', 'EUR'))).toBe(
      'ledger_balanced',
    );
    expect(await asApp(entry(second), line(second, 'available', '-9e9'), line(second, 'contributions', '9e9'))).toBe(
      'ledger_no_overdraft',
    );
    expect(await asApp(line(first, 'available', '5'), line(first, 'contributions', '-5'))).toBe('ledger_balanced');
  });

  it.each([
    ['update ledger_line set amount = 0', '42501'],
    ['delete from ledger_line', '42501'],
    ['update ledger_entry set caused_by = id', '42501'],
    ['delete from ledger_entry', '42501'],
    ['update ledger_balance set balance = 1', '42501'],
    ["insert into ledger_balance values ('available', null, null, 'USD', 1)", '42501'],
    ['truncate ledger_line', '42501'],
    ['update contribution set amount = 1', '42501'],
    [
      `insert into ledger_entry (id, type, caused_by, transaction) values ('${newId()}', 'payment', '${newId()}', '1')`,
      '42501',
    ],
    [entry(newId(), 'gift'), 'ledger_entry_type'],
    [entry(newId(), 'payment'), 'ledger_entry_names_its_award'],
    [entry(newId(), 'set_aside'), 'ledger_entry_names_its_window'],
  ])('refuses %s', async (statement, refusal) => {
    expect(await asApp(statement)).toBe(refusal);
  });

  it.each([
    ['till', '1', 'USD', 'ledger_line_account'],
    ['envelope', '1', 'USD', 'ledger_line_envelope_of_a_window'],
    ['paid', '1', 'USD', 'ledger_line_money_of_an_award'],
    ['available', '0', 'USD', 'ledger_line_moves_something'],
    ['available', '1', 'usd', 'ledger_line_currency'],
  ])('refuses a line on %s of %s %s', async (account, amount, currency, refusal) => {
    const id = newId();
    expect(await asApp(entry(id), line(id, account, amount, currency))).toBe(refusal);
  });

  it('has one balance for each account, whoever writes it', async () => {
    const statement = `insert into ledger_balance select account, window_id, award_id, currency, 1 from ledger_balance
      where account = 'available' limit 1`;
    await expect(world.sql(statement)).rejects.toMatchObject({ constraint: 'ledger_balance_once' });
  });

  it('shows nothing to those whom it does not concern, and lets no person write', async () => {
    for (const actor of [await world.person(), await world.person({ roles: ['administrator', 'reviewer'] })]) {
      expect(await world.get(LedgerReader).balances(actor)).toEqual([]);
      const statement = `insert into ledger_entry (id, type, caused_by) values ('${newId()}', 'contribution', '${actor.id}')`;
      await expect(world.work.run(actor, () => world.work.query(statement))).rejects.toThrow(/row-level security/);
    }
  });
});
