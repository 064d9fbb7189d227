import { setTimeout as wait } from 'node:timers/promises';
import { ConsoleLogger, Logger } from '@nestjs/common';
import { Redis } from 'ioredis';
import { newId, systemActor } from '#kernel';
import { startRedis } from '../../../../test/support/redis.js';
import { describeWith, redisServer } from '../../../../test/support/suites.js';
import { until } from '../../../../test/support/until.js';
import { openWorld, type World } from '../../../../test/support/world.js';
import { History } from '../history/history.js';
import { Inbox } from '../outbox/inbox.js';
import { OutboxSignal } from '../outbox/outbox-signal.js';
import { Relay } from '../outbox/relay.js';
import { Reminders } from '../outbox/reminders.js';
import { Subscribers, type Delivery } from '../outbox/subscribers.js';
import { queueBackend, type QueueBackend } from './queue-backend.js';
import { queueTable } from './queue-table.js';
import { Queues } from './queues.js';
import type { Pace } from './dispatcher.js';
import { runQueues, type RelayedParts } from './run-queues.js';
import { Workers, type Holds } from './workers.js';

/** A store of jobs, and how to lose everything in it. */
interface Store {
  readonly redisUrl: string | undefined;
  readonly flush: () => Promise<unknown>;
  readonly close: () => Promise<unknown>;
}
type OpenStore = (world: World) => Promise<Store>;

const jobs = (open: OpenStore): void => {
  let world: World;
  let store: Store;
  let backend: QueueBackend;
  beforeAll(async () => {
    world = await openWorld([]);
    store = await open(world);
    backend = queueBackend(configOf(world, store));
  });
  afterAll(async () => {
    await store.close();
    await world.close();
  });

  const table = { events: { jobs: ['notices'], concurrency: 2, attempts: 3, backoff: 30 } };
  const deliveries = (count: number): Delivery[] =>
    Array.from({ length: count }, () => ({ eventId: newId(), subscriber: 'notices' }));

  /** Queues and workers for the time of a test. */
  const running = async (
    deliver: (delivery: Delivery) => Promise<number>,
    test: (parts: { queues: Queues; workers: Workers }) => Promise<unknown>,
    { holds, patience = 5_000 }: { holds?: Holds; patience?: number } = {},
  ): Promise<void> => {
    const queues = new Queues(table, backend);
    const workers = new Workers(table, backend, { deliver }, holds);
    try {
      await workers.ready();
      await test({ queues, workers });
    } finally {
      await workers.close(patience);
      await queues.close();
    }
  };

  it('that fail say where, and are tried again', async () => {
    const said: string[] = [];
    const quiet = () => undefined;
    Logger.overrideLogger({ log: quiet, error: quiet, warn: (line: string) => said.push(line) });
    let isDone = false;
    await running(
      async () => {
        if (said.length === 0) throw new Error('not now');
        isDone = true;
        return 1;
      },
      async ({ queues }) => {
        await queues.publish(deliveries(1));
        await until('the job is tried again', () => isDone);
      },
    );
    Logger.overrideLogger(new ConsoleLogger());
    expect(said[0]).toMatch(/^notices of event \S+: Error: not now\n +at .*queues\.int-spec/);
  });

  it('are added many at once and done one by one', async () => {
    const done: string[] = [];
    const asked = deliveries(200);
    await running(
      async ({ eventId }) => done.push(eventId),
      async ({ queues }) => {
        await queues.publish(asked);
        await until('all', () => done.length >= 200);
      },
    );
    expect([...done].sort()).toEqual(asked.map(({ eventId }) => eventId).sort());
  });

  it('are one for one delivery, while they wait and after they are done', async () => {
    const done: string[] = [];
    const [delivery, last] = deliveries(2) as [Delivery, Delivery];
    await running(
      async ({ eventId }) => done.push(eventId),
      async ({ queues }) => {
        for (let again = 0; again < 3; again += 1) await queues.publish([delivery]);
        await until('the first', () => done.length >= 1);
        await queues.publish([delivery]);
        await queues.publish([last]);
        await until('the last', () => done.includes(last.eventId));
      },
    );
    expect(done).toEqual([delivery.eventId, last.eventId]);
  });

  it('are tried again later, so many times, and anew when they are published again', async () => {
    const [tries, others]: [number[], string[]] = [[], []];
    const [asked, [other]] = [deliveries(1), deliveries(1)];
    let works = false;
    const deliver = async ({ eventId }: Delivery): Promise<number> => {
      if (eventId === other!.eventId) return others.push(eventId);
      tries.push(performance.now());
      if (!works) throw new Error('not now');
      return 1;
    };
    await running(deliver, async ({ queues }) => {
      await queues.publish(asked);
      await until('the last try', () => tries.length === 3);
      works = true;
      await queues.publish(asked);
      // What is published later begins later: had the first one been taken up, it would have begun before.
      await queues.publish([other!]);
      await until('what was published later', () => others.length === 1);
      expect(tries).toHaveLength(3);
      expect(tries[1]! - tries[0]!).toBeGreaterThanOrEqual(25);
      // Until its last failure is noted, it counts as one that runs.
      await until('one more try', async () => {
        await queues.publishAgain(asked);
        return tries.length > 3;
      });
    });
  });

  it('that run are waited for when the worker stops, and the others are left to the next', async () => {
    const [begun, done]: [string[], string[]] = [[], []];
    const asked = deliveries(6);
    const slowly = async ({ eventId }: Delivery): Promise<number> => {
      begun.push(eventId);
      await wait(300);
      return done.push(eventId);
    };
    await running(slowly, async ({ queues, workers }) => {
      await queues.publish(asked);
      await until('two that run', () => begun.length === 2);
      await workers.close(5_000);
      expect(done).toEqual(begun);
      expect(done).toHaveLength(2);
    });
    await running(slowly, () => until('all', () => done.length === 6));
    expect([...done].sort()).toEqual(asked.map(({ eventId }) => eventId).sort());
  });

  it('that are cut short are done by another worker', async () => {
    const begun: number[] = [];
    const holds = { lockDuration: 400, stalledInterval: 200, drainDelay: 1 };
    let free: () => void = () => undefined;
    const stuck = new Promise<void>((go) => (free = go));
    const hanging = async (): Promise<number> => {
      begun.push(1);
      return stuck.then(() => 1);
    };
    await running(
      hanging,
      async ({ queues }) => {
        await queues.publish(deliveries(1));
        await until('one that runs', () => begun.length === 1);
      },
      { holds, patience: 50 },
    );
    let done = 0;
    await running(
      async () => (done += 1),
      () => until('another worker', () => done === 1),
      { holds },
    );
    free();
  });
};

const events = (open: OpenStore): void => {
  let world: World;
  let store: Store;
  let parts: RelayedParts;
  const pace = { poll: 50, reconcile: 50, quietMinutes: 5 };
  const told: string[] = [];
  let failing: string | undefined;
  beforeAll(async () => {
    world = await openWorld([]);
    store = await open(world);
    parts = {
      subscribers: world.get(Subscribers),
      signal: world.get(OutboxSignal),
      relay: world.get(Relay),
      reminders: world.get(Reminders),
      inbox: world.get(Inbox),
    };
    for (const [name, types] of Object.entries(heard))
      parts.subscribers.add({
        name,
        types,
        handle: async ({ thingId }) => {
          if (thingId === failing) throw new Error('not now');
          await world.work.query('insert into reference_series (series, last) values ($1, 1)', [`${name} ${thingId}`]);
          world.work.afterCommit(() => told.push(`${name} ${thingId}`));
        },
      });
  });
  afterEach(async () => {
    for (const stop of running.splice(0)) await stop();
    world.clock.set(undefined);
  });
  afterAll(async () => {
    await store.close();
    await world.close();
  });

  const running: (() => Promise<void>)[] = [];
  const start = async (at: Pace = pace): Promise<void> => {
    running.push(await runQueues(configOf(world, store), parts, at));
  };
  const happen = (): Promise<string> =>
    world.work.run(systemActor, async () => {
      const id = newId();
      await world.get(History).write('thing', { id, version: 1, changes: [{ type: 'thing.made' }] });
      return id;
    });
  const wasTold = async (id: string): Promise<void> => {
    await until('everyone who is told', () => told.filter((line) => line.endsWith(id)).length >= 2);
    expect(told.filter((line) => line.endsWith(id)).sort()).toEqual([`mail ${id}`, `notices ${id}`]);
  };

  it('reach everyone who wants to hear of them, woken by the commit', async () => {
    await start({ ...pace, poll: 3_600_000 });
    for (const id of [await happen(), await happen(), await happen()]) await wasTold(id);
  });

  it('are found by looking when another process wrote them, reminders too', async () => {
    await start();
    const subjectId = newId();
    await world.sql(
      `insert into reminder_due (id, key, at, template, subject_id, about)
       values ($1::uuid, $1::uuid::text, app_now() + interval '100 milliseconds', 'tea', $1::uuid, '{}')`,
      [subjectId],
    );
    await until('the reminder', () => told.includes(`reminders ${subjectId}`));
  });

  it('lose nothing when the store of jobs loses everything', async () => {
    const ids = [await happen(), await happen()];
    const queues = new Queues(queueTable, queueBackend(configOf(world, store)));
    await world.get(Relay).publishWaiting(queues.publish);
    await queues.close();
    await store.flush();
    world.clock.set(new Date(performance.timeOrigin + performance.now() + 6 * 60_000));
    await start();
    for (const id of ids) await wasTold(id);
  });

  it('are done by two processes at once as by one', async () => {
    await start();
    await start();
    const ids = await Promise.all(Array.from({ length: 40 }, happen));
    for (const id of ids) await wasTold(id);
  });

  it('do not start while a job has nobody to do it', async () => {
    const subscribers = new Subscribers();
    await expect(runQueues(configOf(world, store), { ...parts, subscribers })).rejects.toThrow('nobody does notices');
  });
};

/** What each job of the table hears of here. */
const heard: Readonly<Record<string, readonly string[]>> = {
  scanning: [],
  notices: ['thing.made'],
  mail: ['thing.made'],
  reminders: ['reminder.tea'],
  screening: [],
};

const configOf = (world: World, { redisUrl }: Pick<Store, 'redisUrl'>) => ({
  redisUrl,
  database: { url: world.appUrl, ownerUrl: world.ownerUrl, directUrl: world.appUrl },
});

const inPostgres: OpenStore = async (world) => ({
  redisUrl: undefined,
  flush: () => world.sql('delete from bullmq.job'),
  close: async () => undefined,
});

const inRedis =
  (program: string): OpenStore =>
  async () => {
    const { url, stop } = await startRedis(program);
    const flush = async (): Promise<void> => {
      const client = new Redis(url);
      await client.flushall();
      await client.quit();
    };
    return { redisUrl: url, flush, close: stop };
  };

describe('jobs in PostgreSQL', () => jobs(inPostgres));
describe('events through PostgreSQL', () => events(inPostgres));
describeWith(redisServer, 'jobs in Redis', (program) => jobs(inRedis(program)));
describeWith(redisServer, 'events through Redis', (program) => events(inRedis(program)));

describe('a database that was not prepared for jobs', () => {
  it('is named before anything starts', async () => {
    const world = await openWorld([]);
    await world.sql('drop schema bullmq cascade');
    const subscribers = world.get(Subscribers);
    for (const name of Object.keys(heard)) subscribers.add({ name, types: [], handle: async () => undefined });
    const parts = { subscribers } as RelayedParts;
    await expect(runQueues(configOf(world, { redisUrl: undefined }), parts)).rejects.toThrow('sgf migrate');
    await world.close();
  });
});
