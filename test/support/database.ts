import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client, escapeIdentifier } from 'pg';
// The files themselves, not the platform's face: a test of pure SQL need not load Nest.
import { migrate, migrationsDigest } from '../../libs/platform/src/database/migrate.js';
import { root } from './project.js';

/** Two addresses of a server, or of one database on it. */
export interface Addresses {
  /** As a superuser. */
  readonly ownerUrl: string;
  /** As the app's role. */
  readonly appUrl: string;
}

/** A database that belongs to one test file. */
export interface TestDatabase extends Addresses {
  /** Ends every connection to it and removes it. */
  drop(): Promise<void>;
}

let server: Promise<Addresses> | undefined;

/**
 * The server of this run. `npm test` starts one and names it in TEST_DATABASE_OWNER_URL, which may also name any other;
 * a file run alone finds the one that keeper.ts keeps under `var/test`, or has it started.
 */
export const testServer = (): Promise<Addresses> => (server ??= findServer());

/** A migrated, empty database with the clock that tests can set, copied from a template in some 50 ms. */
export const createTestDatabase = async (): Promise<TestDatabase> => {
  const on = await testServer();
  return createDatabase(on, await makeTemplate(on));
};

/** A database on any server: a copy of the template, or without one empty and unmigrated. */
export const createDatabase = async (on: Addresses, template = 'template1'): Promise<TestDatabase> => {
  const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`;
  const [database, copied] = [escapeIdentifier(name), escapeIdentifier(template)];
  await query(on.ownerUrl, `create database ${database} template ${copied}`);
  return {
    ownerUrl: inDatabase(on.ownerUrl, name),
    appUrl: inDatabase(on.appUrl, name),
    drop: () => query(on.ownerUrl, `drop database ${database} with (force)`).then(() => undefined),
  };
};

/** Rows of one statement on a connection of its own. */
export const query = async <Row = Record<string, unknown>>(
  url: string,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> => {
  const client = new Client({ connectionString: url, application_name: 'sgf test' });
  await client.connect();
  try {
    return (await client.query(sql, [...parameters])).rows as Row[];
  } finally {
    await client.end();
  }
};

/** The address of a superuser as that of the app's role: its sessions begin in that role. */
export const asAppRole = (ownerUrl: string): string => {
  const url = new URL(ownerUrl);
  url.searchParams.set('options', '-c role=sgf_app');
  return url.href;
};

async function findServer(): Promise<Addresses> {
  const ownerUrl = process.env['TEST_DATABASE_OWNER_URL'];
  if (ownerUrl) return { ownerUrl, appUrl: process.env['TEST_DATABASE_URL'] ?? asAppRole(ownerUrl) };
  return (await keptServer()) ?? startKeeper();
}

const kept = join(root, 'var/test/postgres');

async function keptServer(): Promise<Addresses | undefined> {
  try {
    const addresses = JSON.parse(readFileSync(join(kept, 'addresses.json'), 'utf8')) as Addresses;
    await query(addresses.ownerUrl, 'select 1');
    return addresses;
  } catch {
    return undefined;
  }
}

/** Several workers may do this at once: their keepers share the server. */
async function startKeeper(): Promise<Addresses> {
  mkdirSync(kept, { recursive: true });
  const log = join(kept, 'keeper.log');
  const out = openSync(log, 'w');
  const args = ['--import', 'tsx', join(import.meta.dirname, 'keeper.ts'), kept];
  const keeper = spawn(process.execPath, args, { cwd: root, detached: true, stdio: ['ignore', out, out] });
  closeSync(out);
  keeper.unref();
  for (;;) {
    await wait(50);
    const addresses = await keptServer();
    if (addresses) return addresses;
    if (keeper.exitCode !== null) throw new Error(`PostgreSQL did not start:\n${readFileSync(log, 'utf8')}`);
  }
}

/** Named after what it is made from, and made once: several workers may ask at the same time. */
async function makeTemplate(on: Addresses): Promise<string> {
  const name = `template_${(await migrationsDigest()).slice(0, 16)}`;
  const client = new Client({ connectionString: on.ownerUrl });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext('sgf test template'))");
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) {
      await removeLeftovers(client);
      await client.query(`create database making_template`);
      await migrate({ ownerUrl: inDatabase(on.ownerUrl, 'making_template'), testClock: true });
      await client.query(`alter database making_template rename to ${escapeIdentifier(name)}`);
    }
    return name;
  } finally {
    await client.end();
  }
}

/** What ended runs left on a server that outlives them: older templates, and databases of processes that are gone. */
async function removeLeftovers(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select datname as name from pg_database where datname ~ '^(template_|making_template|test_)' and datname <> 'template1'`,
  );
  for (const { name } of rows) {
    const pid = /^test_(\d+)_/.exec(name)?.[1];
    if (pid === undefined || !isAlive(Number(pid)))
      await client.query(`drop database if exists ${escapeIdentifier(name)} with (force)`);
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function inDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
