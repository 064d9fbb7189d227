import { FundsModule, LedgerReader, RecordContribution } from '#funds';
import { openWorld, type World } from '../../../../test/support/world.js';
import { peopleTables, mayTransplant, transplant } from './transplant.js';

const gift = { currency: 'USD', receivedOn: '2011-01-10' };

describe('what happened in one database, moved into another', () => {
  let from: World;
  let to: World;
  beforeAll(async () => {
    [from, to] = [await openWorld([FundsModule]), await openWorld([FundsModule])];
    for (const [world, amount] of [
      [from, '750000.00'],
      [to, '0.10'],
    ] as const) {
      world.clock.set('2011-02-01T10:00:00Z');
      const officer = await world.person({ roles: ['finance_officer'] });
      await world.get(RecordContribution).execute(officer, { ...gift, amount });
    }
    await from.sql(`update person set name = 'Known to both'`);
    await transplant(from.ownerUrl, to.ownerUrl, { only: ['person'] });
    await to.sql(`update person set name = 'Changed since' where name = 'Known to both'`);
  });
  afterAll(async () => {
    await from.close();
    await to.close();
  });

  const counts = async (world: World): Promise<Record<string, number>> => {
    const tables = ['contribution', 'history', 'ledger_entry', 'ledger_line', 'outbox', 'person'];
    const [row] = await world.sql<Record<string, number>>(
      `select ${tables.map((table) => `(select count(*)::int from ${table}) as ${table}`).join(', ')}`,
    );
    return row!;
  };
  const digests = (world: World, ids: string[]) =>
    world.sql(`select id, md5(h::text) from history h where id = any($1) order by id`, [ids]);

  it('takes an owner that may set triggers aside', async () => {
    expect(await mayTransplant(from.ownerUrl)).toBe(true);
    expect(await mayTransplant(from.appUrl)).toBe(false);
  });

  it('is the same on both sides, beside what was there, and balances', async () => {
    const before = await counts(to);
    await transplant(from.ownerUrl, to.ownerUrl, { known: peopleTables });
    const [moved, after] = [await counts(from), await counts(to)];
    for (const table of Object.keys(before))
      expect([table, after[table]]).toEqual([table, before[table]! + (table === 'person' ? 0 : moved[table]!)]);
    const ids = (await from.sql<{ id: string }>('select id from history')).map(({ id }) => id);
    expect(await digests(to, ids)).toEqual(await digests(from, ids));
    const officer = await to.person({ roles: ['finance_officer'] });
    expect(await to.get(LedgerReader).check(officer)).toMatchObject({ balanced: true });
    expect(await to.sql(`select balance from ledger_balance where account = 'available'`)).toEqual([
      { balance: '750000.10' },
    ]);
  });

  it('leaves what is known to both as it stands in the receiving one', async () => {
    expect(await to.sql(`select count(*)::int from person where name = 'Changed since'`)).toEqual([{ count: 1 }]);
  });

  it('is refused a second time, and changes nothing', async () => {
    const before = await counts(to);
    const known = { known: peopleTables };
    await expect(transplant(from.ownerUrl, to.ownerUrl, known)).rejects.toThrow('duplicate key');
    expect(await counts(to)).toEqual(before);
    expect(await to.sql(`select balance from ledger_balance where account = 'available'`)).toEqual([
      { balance: '750000.10' },
    ]);
  });
});
