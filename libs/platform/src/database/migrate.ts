import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { prepareQueues } from '../queues/prepare-queues.js';
import { ensureAppRole } from './app-role.js';
import { queueTable } from '../queues/queue-table.js';

const folder = findMigrations();
const lockKey = 7_236_001;

/** How to bring a database to the newest form. */
export interface MigrateOptions {
  /** Address as the owner of the database, who may make the app's role unless that is there. */
  readonly ownerUrl: string;
  /** Gives the database the `app_now()` that reads the setting `app.now`; for tests and replays only. */
  readonly testClock?: boolean;
  readonly log?: (line: string) => void;
}

/**
 * Applies the files of `migrations/` that the database has not seen, each in a transaction of its own together with its
 * row in `schema_migration`. Forward only: a file changed after it was applied is an error. Safe to run twice at once. Throws
 * DatabaseNotPrepared when the owner lacks what only an administrator of the server can give.
 */
export const migrate = async (options: MigrateOptions): Promise<void> => {
  const { ownerUrl, log = () => {} } = options;
  const client = new Client({ connectionString: ownerUrl, application_name: 'sgf migrate' });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    await client.query("set lock_timeout = '10s'; set client_min_messages = warning");
    await ensureAppRole(client, log);
    await applyWaiting(client, log);
    await prepareQueues(client);
    if (options.testClock) await client.query(testClock);
  } finally {
    await client.end();
  }
};

/** Names of the migrations in their order. */
export const migrationNames = async (): Promise<string[]> =>
  (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();

/** A digest over all migrations and queues: whatever was made from them is stale when it changes. */
export const migrationsDigest = async (): Promise<string> => {
  const digest = createHash('sha256').update(testClock).update(Object.keys(queueTable).join());
  for (const name of await migrationNames()) digest.update(name).update(await readFile(`${folder}/${name}`));
  return digest.digest('hex');
};

const testClock = `
  create or replace function app_now() returns timestamptz language sql volatile parallel safe
    as $$ select coalesce(nullif(current_setting('app.now', true), '')::timestamptz, clock_timestamp()) $$`;

const applyWaiting = async (client: Client, log: (line: string) => void): Promise<void> => {
  await client.query(`create table if not exists schema_migration (
    name text primary key, sha256 char(64) not null, applied_at timestamptz not null default now())`);
  const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from schema_migration');
  const applied = new Map(rows.map((row) => [row.name, row.sha256]));
  for (const name of await migrationNames()) {
    const sql = await readFile(`${folder}/${name}`, 'utf8');
    const sha256 = createHash('sha256').update(sql).digest('hex');
    if (applied.has(name)) {
      if (applied.get(name) !== sha256) throw new Error(`migration ${name} was changed after it was applied`);
      continue;
    }
    await applyOne(client, name, sql, sha256);
    log(`migrated ${name}`);
  }
};

const applyOne = async (client: Client, name: string, sql: string, sha256: string): Promise<void> => {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into schema_migration (name, sha256) values ($1, $2)', [name, sha256]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`migration ${name} failed: ${(error as Error).message}`, { cause: error });
  }
};

/** From the sources and from `dist` alike the folder stands at the top of the project. */
function findMigrations(): string {
  const here = fileURLToPath(import.meta.url);
  const root = here.slice(0, here.lastIndexOf('/libs/platform/')).replace(/\/dist$/, '');
  return `${root}/migrations`;
}
