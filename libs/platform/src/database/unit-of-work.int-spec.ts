import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { visitor, type Actor } from '#kernel';
import { Client } from 'pg';
import { openWorld, type World } from '../../../../test/support/world.js';
import { Once } from './idempotency.js';
import { References } from './references.js';

interface Settings {
  actor: string;
  roles: string;
  organisations: string;
}
const settings = `select current_setting('app.actor', true) as actor, current_setting('app.roles', true) as roles,
  current_setting('app.organisations', true) as organisations`;

describe('the unit of work', () => {
  let world: World;
  let officer: Actor;
  beforeAll(async () => {
    world = await openWorld([]);
    officer = await world.person({ roles: ['officer', 'auditor'] });
  });
  afterAll(() => world.close());

  it('says who acts in every transaction, and leaves nothing to the next one on the connection', async () => {
    const [mine] = await world.work.read(officer, () => world.work.query<Settings>(settings));
    expect(mine).toEqual({ actor: officer.id, roles: 'officer,auditor', organisations: '' });
    const all = await Promise.all(
      Array.from({ length: 40 }, () => world.work.read(visitor, () => world.work.query<Settings>(settings))),
    );
    expect(all.every(([row]) => row!.actor === visitor.id && row!.roles === '')).toBe(true);
  });

  it('carries a text with quotes as a text', async () => {
    const odd = { ...officer, roles: ["o'); drop table person; --"] as never };
    const [row] = await world.work.read(odd, () => world.work.query<Settings>(settings));
    expect(row!.roles).toBe("o'); drop table person; --");
  });

  it('joins the transaction that is open', async () => {
    const ids = await world.work.run(officer, async () => {
      const id = 'select pg_current_xact_id()::text as id';
      const [outer] = await world.work.query<{ id: string }>(id);
      const [inner] = await world.work.run(officer, () => world.work.query<{ id: string }>(id));
      return [outer!.id, inner!.id];
    });
    expect(ids[0]).toBe(ids[1]);
  });

  it('lets the product act inside a person’s unit of work, and gives the word back', async () => {
    const seen = await world.work.run(officer, async () => {
      const [before] = await world.work.query<Settings>(settings);
      const [inside] = await world.work.run(world.system, () => world.work.query<Settings>(settings));
      const [after] = await world.work.query<Settings>(settings);
      return [before!.actor, inside!.actor, after!.actor];
    });
    expect(seen).toEqual([officer.id, world.system.id, officer.id]);
  });

  it('refuses to write outside one, or inside one that only reads', async () => {
    await expect(world.work.query('select 1')).rejects.toThrow('no unit of work is open');
    await expect(world.work.read(officer, () => world.get(References).next('X-2011'))).rejects.toMatchObject({
      driverError: { code: '25006' },
    });
    await expect(world.work.read(officer, () => world.work.run(officer, async () => 1))).rejects.toThrow('only reads');
  });

  it('reads inside another’s unit of work with the rights of who reads', async () => {
    const seen = await world.work.run(world.system, () =>
      world.work.read(officer, async () => {
        const [row] = await world.work.query<Settings>(settings);
        return [row!.actor, world.work.actor.id];
      }),
    );
    expect(seen).toEqual([officer.id, officer.id]);
  });

  it('lets acts of one actor go side by side, each with its own answer in one transaction', async () => {
    const ask = (n: number) => () =>
      world.work.query<{ n: number; id: string; actor: string }>(
        `select $1::int as n, pg_backend_pid() || ' ' || now() as id, current_setting('app.actor') as actor`,
        [n],
      );
    const [[one], two, [three]] = await world.work.read(officer, () =>
      world.work.together(ask(1), async () => 'no statement', ask(3)),
    );
    expect([one!.n, two, three!.n, one!.actor]).toEqual([1, 'no statement', 3, officer.id]);
    expect(one!.id).toBe(three!.id);
  });

  it('lets nobody else act beside them, and loses none of their failures', async () => {
    const besides = world.work.run(officer, () =>
      world.work.together(
        () => world.work.query('select 1'),
        () => world.work.read(world.system, () => world.work.query('select 1')),
      ),
    );
    await expect(besides).rejects.toThrow('has one actor');
    const failing = world.work.run(officer, () =>
      world.work.together(
        () => world.get(References).next('BESIDE'),
        () => world.work.query('select 1 / 0'),
        () => world.work.query('select 1'),
      ),
    );
    await expect(failing).rejects.toMatchObject({ driverError: { code: '22012' } });
    expect(await world.sql(`select from reference_series where series = 'BESIDE'`)).toEqual([]);
    await expect(world.work.read(officer, () => world.work.query('select 1'))).resolves.toHaveLength(1);
  });

  it('does not answer as done what a failure that was passed over has undone', async () => {
    const work = world.work.run(officer, async () => {
      await world.get(References).next('LOST');
      await world.work.query('select 1 / 0').catch(() => undefined);
    });
    await expect(work).rejects.toMatchObject({ driverError: { code: '25P02' } });
    expect(await world.sql(`select from reference_series where series = 'LOST'`)).toEqual([]);
    // The connection that comes next is whole.
    await world.work.run(officer, () => world.get(References).next('FOUND'));
  });

  it('leaves nothing of what failed', async () => {
    await expect(
      world.work.run(officer, async () => {
        await world.get(References).next('GONE');
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    expect(await world.sql(`select from reference_series where series = 'GONE'`)).toEqual([]);
  });

  it('does the work again when it was the victim of a deadlock', async () => {
    await world.sql(`insert into reference_series values ('A', 1), ('B', 1)`);
    const touch = (series: string) =>
      world.work.query('update reference_series set last = last + 1 where series = $1', [series]);
    const crossing = (first: string, second: string) =>
      world.work.run(officer, async () => {
        await touch(first);
        await world.work.query('select pg_sleep(0.2)');
        await touch(second);
      });
    await Promise.all([crossing('A', 'B'), crossing('B', 'A')]);
    const rows = await world.sql(`select last from reference_series where series in ('A', 'B')`);
    expect(rows).toEqual([{ last: 3 }, { last: 3 }]);
  });

  it('gives references without gaps to those who ask at once', async () => {
    const given = await Promise.all(
      Array.from({ length: 20 }, () => world.work.run(officer, () => world.get(References).next('APP-2011'))),
    );
    expect([...given].sort()).toEqual(
      Array.from({ length: 20 }, (_, i) => `APP-2011-${String(i + 1).padStart(4, '0')}`),
    );
  });

  it('does an act once for one key, however many ask at once', async () => {
    let done = 0;
    const ask = () =>
      world.get(Once).run(officer, 'count', { key: 'once-1' }, { by: 1 }, async () => {
        done += 1;
        return { reference: await world.get(References).next('ONCE') };
      });
    const answers = await Promise.all(Array.from({ length: 20 }, ask));
    expect(new Set(answers.map((answer) => answer.reference))).toEqual(new Set(['ONCE-0001']));
    expect(done).toBe(1);
  });

  it('forgets the key of an act that failed, so that it can be tried again', async () => {
    const attempt = (fail: boolean) =>
      world.get(Once).run(officer, 'try', { key: 'retry-1' }, {}, async () => {
        if (fail) throw new Error('not now');
        return { done: true };
      });
    await expect(attempt(true)).rejects.toThrow('not now');
    expect(await attempt(false)).toEqual({ done: true });
  });

  it('keeps one person’s keys from another’s', async () => {
    const another = await world.person({ roles: ['officer'] });
    const ask = (actor: Actor, answer: string) =>
      world.get(Once).run(actor, 'own', { key: 'shared-key' }, { answer }, async () => ({ answer }));
    expect(await ask(officer, 'mine')).toEqual({ answer: 'mine' });
    expect(await ask(another, 'theirs')).toEqual({ answer: 'theirs' });
  });

  it('gives a connection without an actor no rows at all', async () => {
    const client = new Client({ connectionString: world.appUrl });
    await client.connect();
    const tables = await client.query(
      `select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
       and table_name in ('history', 'outbox', 'idempotency', 'proposal', 'file', 'person')`,
    );
    for (const { table_name } of tables.rows as { table_name: string }[])
      expect((await client.query(`select from "${table_name}"`)).rowCount).toBe(0);
    await client.end();
    expect(tables.rowCount).toBe(6);
  });
});
