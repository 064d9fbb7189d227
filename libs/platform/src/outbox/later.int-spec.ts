import { newId, systemActor } from '#kernel';
import { openWorld, type World } from '../../../../test/support/world.js';
import { History } from '../history/history.js';
import { Later } from './later.js';
import { Relay } from './relay.js';
import { Reminders } from './reminders.js';
import { Subscribers, type OutboxEvent, type Subscriber } from './subscribers.js';

/** Counts in a table what it was told, so that what a rollback takes back is not counted. */
const counting = (world: World, name: string, types: string[]): Subscriber => ({
  name,
  types,
  handle: async (event) => {
    await world.work.query(
      `insert into reference_series (series, last) values ($1, 1)
      on conflict (series) do update set last = reference_series.last + 1`,
      [`${name} ${event.type} ${event.thingId}`],
    );
  },
});

describe('later', () => {
  let world: World;
  const failing = new Set<string>();
  beforeAll(async () => {
    world = await openWorld([]);
    world.clock.set('2011-03-01T10:00:00Z');
    const subscribers = world.get(Subscribers);
    subscribers.add(counting(world, 'first', ['thing.made', 'thing.broken', 'reminder.tea']));
    subscribers.add(counting(world, 'second', ['thing.made']));
    const sometimes = counting(world, 'sometimes', ['thing.broken']);
    const handle = async (event: OutboxEvent): Promise<void> => {
      await sometimes.handle(event);
      if (failing.has(event.thingId)) throw new Error(`not now: ${event.thingId}`);
    };
    subscribers.add({ ...sometimes, handle });
    subscribers.add({ ...sometimes, handle, name: 'outside', reachesOutside: true });
  });
  afterAll(() => world.close());

  const happen = (type: string, id: string = newId()): Promise<string> =>
    world.work.run(systemActor, async () => {
      await world.get(History).write('thing', { id, version: 1, changes: [{ type }] });
      return id;
    });
  const told = async (id: string): Promise<string[]> => {
    const rows = await world.sql<{ series: string; last: number }>(
      'select series, last from reference_series where series like $1 order by series',
      [`%${id}`],
    );
    return rows.map(({ series, last }) => `${series.replace(` ${id}`, '')} ${last}`);
  };

  it('tells everyone who wants to hear of an event, once', async () => {
    const id = await happen('thing.made');
    expect(await world.get(Later).drain()).toBe(2);
    expect(await world.get(Later).drain()).toBe(0);
    expect(await told(id)).toEqual(['first thing.made 1', 'second thing.made 1']);
  });

  it('tells nobody of what nobody wants to hear of', async () => {
    const id = await happen('thing.ignored');
    expect(await world.get(Later).drain()).toBe(0);
    const rows = await world.sql('select settled_at is not null as settled from outbox where thing_id = $1', [id]);
    expect(rows).toEqual([{ settled: true }]);
  });

  it('says what failed, does the rest, and tries again', async () => {
    const [good, bad] = [await happen('thing.broken'), await happen('thing.broken')];
    failing.add(bad);
    await expect(world.get(Later).drain()).rejects.toMatchObject({
      errors: [{ message: `not now: ${bad}` }, { message: `not now: ${bad}` }],
    });
    expect(await told(good)).toEqual(['first thing.broken 1', 'sometimes thing.broken 2']);
    expect(await told(bad)).toEqual(['first thing.broken 1']);
    failing.delete(bad);
    expect(await world.get(Later).drain()).toBe(2);
    expect(await told(bad)).toEqual(['first thing.broken 1', 'sometimes thing.broken 2']);
    expect(await world.sql('select from outbox where settled_at is null')).toEqual([]);
  });

  it('tells once, however many drain at the same time', async () => {
    const ids = await Promise.all(Array.from({ length: 30 }, () => happen('thing.made')));
    await Promise.all(Array.from({ length: 5 }, () => world.get(Later).drain()));
    for (const id of ids) expect(await told(id)).toEqual(['first thing.made 1', 'second thing.made 1']);
  });

  it('publishes again what was published and got lost, and leaves alone what is young', async () => {
    const id = await happen('thing.made');
    const published: string[] = [];
    const lose = async (deliveries: readonly { subscriber: string }[]) =>
      void published.push(...deliveries.map(({ subscriber }) => subscriber));
    await world.get(Relay).publishWaiting(lose);
    await world.get(Relay).publishAgain(lose, 5);
    expect(published).toEqual(['first', 'second']);
    world.clock.set('2011-03-01T10:05:00Z');
    await world.get(Relay).publishAgain(lose, 5);
    expect(published).toEqual(['first', 'second', 'first', 'second']);
    expect(await world.get(Later).drain()).toBe(2);
    expect(await told(id)).toEqual(['first thing.made 1', 'second thing.made 1']);
  });

  it('reminds at its time, of what is planned twice once', async () => {
    const subjectId = newId();
    const tea = { key: 'tea', at: new Date('2011-03-01T16:00:00Z'), template: 'tea', subjectId, about: {} };
    const plan = () => world.work.run(systemActor, () => world.get(Reminders).plan([tea]));
    await plan();
    await plan();
    expect(await world.get(Later).drain()).toBe(0);
    world.clock.set('2011-03-01T16:00:00Z');
    await Promise.all([world.get(Later).drain(), world.get(Later).drain()]);
    await plan();
    await world.get(Later).drain();
    expect(await told(subjectId)).toEqual(['first reminder.tea 1']);
  });

  it('keeps the outbox from everyone but the system', async () => {
    const officer = await world.person({ roles: ['officer', 'auditor', 'administrator'] });
    const seen = await world.work.read(officer, () =>
      world.work.query(`select 'outbox' as seen from outbox union all select 'inbox' from inbox
        union all select 'reminder' from reminder_due`),
    );
    expect(seen).toEqual([]);
  });
});
