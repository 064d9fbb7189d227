import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { NoticesModule } from '#notices';
import { systemActor, type Actor } from '#kernel';
import { History, Later } from '#platform';
import { openPostOffice, type PostOffice } from '../../../test/support/mail.js';
import { root } from '../../../test/support/project.js';
import { startRedis } from '../../../test/support/redis.js';
import { describeWith, redisServer } from '../../../test/support/suites.js';
import { until } from '../../../test/support/until.js';
import { openWorld, type World } from '../../../test/support/world.js';

type Env = Readonly<Record<string, string>>;
const mailAtATime = 4;

/** Starts the worker that was built, with a failpoint or without. */
const startWorker = (env: Env, failpoint = ''): ChildProcess =>
  spawn(process.execPath, [join(root, 'test/support/drilled-worker.mjs'), failpoint], {
    cwd: root,
    env: { PATH: process.env['PATH'], SGF_MODE: 'test', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** What it said, and how it ended. */
const ended = async (worker: ChildProcess): Promise<{ signal: string | null; code: number | null; said: string }> => {
  let said = '';
  for (const stream of [worker.stdout!, worker.stderr!]) stream.on('data', (piece: Buffer) => (said += String(piece)));
  const [code, signal] = (await once(worker, 'close')) as [number | null, string | null];
  return { code, signal, said };
};

beforeAll(() => {
  const built = spawnSync(process.execPath, [join(root, 'bin/sgf'), '--help'], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
});

const drill = (redis?: string): void => {
  let post: PostOffice;
  let world: World;
  let env: Env;
  let flush = async (): Promise<void> => undefined;
  let stopRedis = async (): Promise<void> => undefined;
  beforeAll(async () => {
    post = await openPostOffice();
    world = await openWorld([post.settings, NoticesModule]);
    env = { DATABASE_URL: world.appUrl, DATABASE_OWNER_URL: world.ownerUrl, SMTP_URL: post.smtpUrl };
    if (redis === undefined) return;
    const { url, stop } = await startRedis(redis);
    const client = new Redis(url);
    env = { ...env, REDIS_URL: url };
    flush = async () => void (await client.flushall());
    stopRedis = async () => {
      client.disconnect();
      await stop();
    };
  });
  afterAll(async () => {
    await stopRedis();
    await world.close();
    await post.close();
  });

  /** Things happen to people, of each of which they are told. */
  const happen = async (count: number): Promise<void> => {
    const people: Actor[] = [];
    while (people.length < count) people.push(await world.person());
    await world.work.run(systemActor, async () => {
      for (const { id } of people)
        await world.get(History).write('person', { id, version: 1, changes: [{ type: 'person.password_changed' }] });
    });
  };
  /** Does what is left. A worker that was killed keeps its locks until the database notices that it is gone. */
  const finish = async (): Promise<void> => {
    await until('an empty outbox', async () => {
      await world.get(Later).drain();
      return (await world.sql('select from outbox where settled_at is null limit 1')).length === 0;
    });
  };
  const notices = () => world.sql<{ state: string; message_id: string }>('select state, message_id from notice');

  it('writes everybody once and mails again only what was under way', async () => {
    const kills = [
      'after-enqueue-before-mark:1',
      'after-smtp-accepted-before-mark:7',
      'before-commit:25',
      'after-smtp-accepted-before-mark:12',
    ];
    for (const failpoint of kills) {
      await happen(40);
      expect(await ended(startWorker(env, failpoint))).toMatchObject({ signal: 'SIGKILL' });
      await flush();
    }
    await finish();
    const written = await notices();
    expect(written).toHaveLength(40 * kills.length);
    expect(written.filter(({ state }) => state !== 'sent')).toEqual([]);
    const arrived = (await post.mails()).map(({ messageId }) => messageId.slice(1).split('@')[0]);
    expect(new Set(arrived)).toEqual(new Set(written.map((notice) => notice.message_id)));
    expect(arrived.length - written.length).toBeLessThanOrEqual(kills.length * mailAtATime);
    expect(await world.sql('select from outbox where published_at is null or settled_at is null')).toEqual([]);
  });

  it('works until it is asked to stop, and leaves nothing half done', async () => {
    const before = (await notices()).length;
    await happen(20);
    const worker = startWorker(env);
    const end = ended(worker);
    await until('five notices', async () => (await notices()).length >= before + 5);
    worker.kill('SIGTERM');
    expect(await end).toMatchObject({ signal: 'SIGTERM' });
    await finish();
    expect(await notices()).toHaveLength(before + 20);
  });
};

describe('a worker that is killed, with jobs in PostgreSQL,', () => drill());
describeWith(redisServer, 'a worker that is killed, with jobs in a Redis that forgets,', (program) => drill(program));

describe('a worker that cannot work', () => {
  it('says what it needs, and ends', async () => {
    expect(await ended(startWorker({}))).toEqual({
      code: 1,
      signal: null,
      said: 'sgf worker: a worker alone needs DATABASE_URL and SMTP_URL; sgf start brings its own\n',
    });
  });

  it('ends when its database is not there', async () => {
    const env = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none', SMTP_URL: 'smtp://127.0.0.1:1' };
    expect(await ended(startWorker(env))).toMatchObject({ code: 1 });
  });
});
