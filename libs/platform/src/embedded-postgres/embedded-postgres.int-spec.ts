import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { EmbeddedPostgresInUse, startEmbeddedPostgres, type EmbeddedPostgres } from './index.js';

const asRoot = process.getuid?.() === 0;
let folder: string;
let running: EmbeddedPostgres | undefined;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sgf-postgres-'));
  chmodSync(folder, 0o755);
});

afterEach(async () => {
  await running?.stop();
  running = undefined;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const start = async (name = 'data', shared = false): Promise<EmbeddedPostgres> => {
  running = await startEmbeddedPostgres({ dataDir: join(folder, name), fast: true, shared });
  return running;
};

const ask = async (url: string, sql: string): Promise<unknown> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ answer: unknown }>(`select (${sql}) as answer`);
    return rows[0]?.answer;
  } finally {
    await client.end();
  }
};

const postmaster = (name = 'data'): number =>
  Number(readFileSync(join(folder, name, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);

/** Another process that starts the server on the same data and lives until it is killed. */
const startElsewhere = async (): Promise<{ kill(): Promise<void> }> => {
  const program = join(import.meta.dirname, 'supervisor.ts');
  const code = `const { startEmbeddedPostgres } = await import(${JSON.stringify(program)});
    await startEmbeddedPostgres({ dataDir: ${JSON.stringify(join(folder, 'data'))}, fast: true });
    console.log('started'); setInterval(() => {}, 1000);`;
  const args = ['--import', 'tsx', '--input-type=module', '-e', code];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env['PATH'] },
  });
  const died = once(child, 'exit').then(() => Promise.reject(new Error('it ended')));
  await Promise.race([once(createInterface(child.stdout), 'line'), died]);
  died.catch(() => {});
  return {
    kill: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
};

describe('the embedded PostgreSQL', () => {
  it('makes a database in UTF-8 and an app role without privileges, once', async () => {
    const first = await start();
    expect(first.adopted).toBe(false);
    expect(await ask(first.appUrl, "current_database() || ' ' || current_user")).toBe('sgf sgf_app');
    expect(await ask(first.ownerUrl, "current_setting('server_encoding') || ' ' || lower('ÄŁ')")).toBe('UTF8 äł');
    const rights = `select string_agg(x::text, ' ') from pg_roles r,
      lateral (values (r.rolsuper), (r.rolcreatedb), (r.rolcreaterole), (r.rolbypassrls), (r.rolreplication)) v(x)
      where rolname = 'sgf_app'`;
    expect(await ask(first.ownerUrl, rights)).toBe('false false false false false');
    await first.stop();
    const again = await start();
    expect(new URL(again.appUrl).password).toBe(new URL(first.appUrl).password);
    expect(await ask(again.appUrl, '1')).toBe(1);
  });

  it('asks everybody for a password, which only its starter can read', async () => {
    const { port } = await start();
    await expect(ask(`postgres://owner:wrong@127.0.0.1:${port}/sgf`, '1')).rejects.toThrow('password authentication');
    expect(statSync(join(folder, 'data', 'passwords.json')).mode & 0o777).toBe(0o600);
  });

  it('takes over a server whose starter was killed', async () => {
    const other = await startElsewhere();
    const before = postmaster();
    await other.kill();
    const { adopted, appUrl } = await start();
    expect(adopted).toBe(true);
    expect(postmaster()).toBe(before);
    expect(await ask(appUrl, '1')).toBe(1);
  });

  it('recovers when both were killed', async () => {
    const other = await startElsewhere();
    const before = postmaster();
    await other.kill();
    process.kill(before, 'SIGKILL');
    const { adopted, appUrl } = await start();
    expect(adopted).toBe(false);
    expect(await ask(appUrl, '1')).toBe(1);
  });

  it('starts again on the same port when it dies under us', async () => {
    const { appUrl } = await start();
    const before = postmaster();
    process.kill(before, 'SIGKILL');
    for (let tries = 0; tries < 200; tries++) {
      if ((await ask(appUrl, '1').catch(() => undefined)) === 1) break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(await ask(appUrl, '1')).toBe(1);
    expect(postmaster()).not.toBe(before);
  });

  it('refuses a second copy on the same data and leaves the first alone', async () => {
    const other = await startElsewhere();
    await expect(start()).rejects.toThrow(EmbeddedPostgresInUse);
    await other.kill();
    expect((await start()).adopted).toBe(true);
  });

  it('is stopped by the last of those who share it', async () => {
    const first = await start();
    const second = await startEmbeddedPostgres({ dataDir: join(folder, 'data'), fast: true, shared: true });
    expect(second.port).toBe(first.port);
    await first.stop();
    expect(await ask(second.appUrl, '1')).toBe(1);
    running = second;
    await second.stop();
    await expect(ask(second.appUrl, '1')).rejects.toThrow('ECONNREFUSED');
    running = undefined;
  });

  it('is made once when two start it at the same moment', async () => {
    const options = { dataDir: join(folder, 'other'), fast: true, shared: true };
    const [first, second] = await Promise.all([startEmbeddedPostgres(options), startEmbeddedPostgres(options)]);
    running = second;
    expect(first.port).toBe(second.port);
    await first.stop();
    expect(await ask(second.appUrl, '1')).toBe(1);
  });

  it('never runs as root, and reaches its data inside a folder closed to others', async () => {
    mkdirSync(join(folder, 'closed'), { mode: 0o700 });
    const { appUrl } = await start('closed/data');
    const cluster = realpathSync(join(folder, 'closed/data/cluster'));
    expect(cluster.startsWith('/var/lib/sgf/')).toBe(asRoot);
    expect(statSync(cluster).uid).not.toBe(0);
    expect(await ask(appUrl, '1')).toBe(1);
    await running?.stop();
    running = undefined;
    if (asRoot) rmSync(dirname(cluster), { recursive: true });
  });
});
