import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor } from '#kernel';
import { openWorld, type World } from '../../../../test/support/world.js';
import { ContributionsReader, FundsModule, LedgerReader, RecordContribution } from '../index.js';

describe('recording a contribution', () => {
  let world: World;
  let finance: Actor;
  beforeAll(async () => {
    world = await openWorld([FundsModule]);
    world.clock.set('2011-01-10T22:30:00Z');
    finance = await world.person({ roles: ['finance_officer'] });
  });
  afterAll(() => world.close());

  const gift = { donor: 'A Member State', amount: '750000', currency: 'USD', receivedOn: '2011-01-10' };

  it('makes the money available, once for one key, and tells who did it', async () => {
    const first = await world.get(RecordContribution).execute(finance, gift, { key: 'gift-1' });
    expect(await world.get(RecordContribution).execute(finance, gift, { key: 'gift-1' })).toEqual(first);
    const balances = await world.get(LedgerReader).balances(finance);
    expect(balances.map(({ account, balance }) => [account, balance])).toEqual([
      ['available', '750000.00'],
      ['contributions', '-750000.00'],
    ]);
    const [entry] = await world.sql('select caused_by, type from ledger_entry');
    expect(entry).toEqual({ caused_by: finance.id, type: 'contribution' });
    expect(await world.sql('select type, actor_id from history')).toEqual([
      { type: 'contribution.recorded', actor_id: finance.id },
    ]);
  });

  it('keeps the name of a donor who wants none', async () => {
    await world.get(RecordContribution).execute(finance, { ...gift, donor: undefined, currency: 'EUR' });
    const rows = await world.get(ContributionsReader).list(finance);
    expect(rows.find(({ currency }) => currency === 'EUR')).toMatchObject({ donor: null, receivedOn: '2011-01-10' });
  });

  it('names everything that is wrong at once', async () => {
    const wrong = { donor: ' ', amount: '0.00', currency: 'usd', receivedOn: '2011-01-12' };
    await expect(world.get(RecordContribution).execute(finance, wrong)).rejects.toMatchObject({
      code: 'invalid_input',
      faults: [
        { pointer: '/donor', code: 'funds.donor_blank' },
        { pointer: '/amount', code: 'funds.amount_not_positive' },
        { pointer: '/currency', code: 'funds.currency_form' },
        { pointer: '/receivedOn', code: 'funds.received_in_the_future' },
      ],
    });
    const noDay = { ...gift, receivedOn: '2011-02-30' };
    await expect(world.get(RecordContribution).execute(finance, noDay)).rejects.toMatchObject({
      faults: [{ pointer: '/receivedOn', code: 'funds.no_such_day' }],
    });
  });

  it('knows what day it is in Vienna', async () => {
    const tomorrow = { ...gift, currency: 'CHF', receivedOn: '2011-01-11' };
    await expect(world.get(RecordContribution).execute(finance, tomorrow)).rejects.toMatchObject({
      code: 'invalid_input',
    });
    world.clock.set('2011-01-10T23:00:00Z');
    await world.get(RecordContribution).execute(finance, tomorrow);
  });

  it.each([['officer'], ['approver'], ['administrator'], ['auditor']] as const)('is not for the %s', async (role) => {
    const actor = await world.person({ roles: [role] });
    await expect(world.get(RecordContribution).execute(actor, gift)).rejects.toMatchObject({ code: 'not_permitted' });
  });

  it.each([
    ['contribution_gives_something', `'A donor', 0`],
    ['contribution_names_or_hides_its_donor', `'', 1`],
  ])('holds %s', async (constraint, values) => {
    const statement = `insert into contribution (id, donor, amount, currency, received_on, entry_id, recorded_by, version)
      select gen_random_uuid(), v.*, 'USD', '2011-01-01', gen_random_uuid(), gen_random_uuid(), 1 from (values (${values})) v`;
    await expect(world.sql(statement)).rejects.toMatchObject({ constraint });
  });
});
