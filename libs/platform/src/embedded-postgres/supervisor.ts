import { mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { chooseAccount } from './account.js';
import { findBinaries } from './binaries.js';
import { ensureCluster } from './cluster.js';
import { passwordsIn } from './passwords.js';
import type { Installation } from './program.js';
import { ensureRolesAndDatabase } from './roles.js';
import { ensureServer, stopServer, type Cluster } from './server.js';

/** How to run the embedded server. */
export interface EmbeddedPostgresOptions {
  /** Folder for the cluster (`cluster`) and its passwords (`passwords.json`); made when it is not there. */
  readonly dataDir: string;
  /** Join whoever uses the server; the last one stops it. Without it, a second one that does not share is refused. */
  readonly shared?: boolean;
  /** For tests: a crash of the machine may lose data. */
  readonly fast?: boolean;
  readonly log?: (line: string) => void;
}

/** A running embedded server. */
export interface EmbeddedPostgres {
  /** The database `sgf` as superuser `owner`: for migrations. */
  readonly ownerUrl: string;
  /** The database `sgf` as `sgf_app`, the role of the application. */
  readonly appUrl: string;
  readonly port: number;
  /** The server was running already, left over by somebody who was killed or started by somebody who shares it. */
  readonly adopted: boolean;
  /** Stops the server, unless others still share it. Close the own connections before. */
  stop(): Promise<void>;
}

/** Somebody else runs on the same data. */
export class EmbeddedPostgresInUse extends Error {
  override readonly name = 'EmbeddedPostgresInUse';
}

/**
 * Starts PostgreSQL from npm on the data in `dataDir`, or takes over one that runs on them. When the server dies it is
 * started again on the same port. Throws EmbeddedPostgresInUse when another runs on the data and neither shares them.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  mkdirSync(options.dataDir, { recursive: true });
  const dataDir = realpathSync(options.dataDir);
  const log = options.log ?? (() => {});
  const passwords = passwordsIn(dataDir);
  const account = chooseAccount(join(dataDir, 'cluster'));
  const pg: Installation = { account, binaries: findBinaries(account, log), log };
  const folder = await ensureCluster(dataDir, pg, passwords.owner, options.fast ?? false);
  const url = (role: 'owner' | 'app', port: number, database = 'sgf'): string =>
    `postgres://${role === 'app' ? 'sgf_app' : role}:${passwords[role]}@127.0.0.1:${port}/${database}`;
  const cluster: Cluster = {
    pg,
    folder,
    fast: options.fast ?? false,
    ownerUrl: (port) => url('owner', port, 'postgres'),
  };
  const { port, adopted } = await ensureServer(cluster);
  const watch = await keepWatch(cluster, port, options.shared ?? false);
  await ensureRolesAndDatabase(cluster.ownerUrl(port), passwords.app);
  return { ownerUrl: url('owner', port), appUrl: url('app', port), port, adopted, stop: () => watch.stop() };
}

/** Keys of advisory locks in the database `postgres`, which nothing else uses. */
const locks = { alone: 7_236_100, inUse: 7_236_101 };

/**
 * One connection that says "in use" as long as we live, however we end, and that notices when the server goes. The shared
 * lock counts the users; the exclusive one makes a second `sgf start` on the same data impossible.
 */
async function keepWatch(cluster: Cluster, port: number, shared: boolean): Promise<{ stop(): Promise<void> }> {
  let stopping = false;
  let reviving: Promise<void> | undefined;
  let guard = await claim(cluster, port, shared);
  const onEnd = (): void => {
    if (!stopping) reviving = revive();
  };
  const revive = async (): Promise<void> => {
    cluster.pg.log('PostgreSQL went away: starting it again');
    try {
      await ensureServer(cluster, port);
      guard = await claim(cluster, port, shared);
      guard.once('end', onEnd);
    } catch (error) {
      cluster.pg.log(`PostgreSQL could not be started again: ${(error as Error).message}`);
    }
  };
  guard.once('end', onEnd);
  return {
    stop: async () => {
      stopping = true;
      await reviving;
      if (await leave(guard)) await stopServer(cluster);
    },
  };
}

async function claim(cluster: Cluster, port: number, shared: boolean): Promise<Client> {
  const guard = new Client({
    connectionString: cluster.ownerUrl(port),
    application_name: 'sgf supervisor',
    keepAlive: true,
  });
  guard.on('error', () => {}); // 'end' follows
  await guard.connect();
  await guard.query('select pg_advisory_lock_shared($1)', [locks.inUse]);
  if (shared || (await tryLock(guard, locks.alone))) return guard;
  await guard.end();
  throw new EmbeddedPostgresInUse(`another sgf runs on the data in ${cluster.folder}`);
}

/** Several looks, because the connection of somebody who was killed a moment ago takes a moment to end. */
async function tryLock(guard: Client, key: number): Promise<boolean> {
  for (let look = 1; look <= 10; look++) {
    const { rows } = await guard.query<{ free: boolean }>('select pg_try_advisory_lock($1) as free', [key]);
    if (rows[0]?.free === true) return true;
    await wait(100);
  }
  return false;
}

/** Gives up the claim. Were we the last? A server that is gone already has no users, and nothing to stop. */
async function leave(guard: Client): Promise<boolean> {
  try {
    await guard.query('select pg_advisory_unlock_shared($1)', [locks.inUse]);
    const { rows } = await guard.query<{ last: boolean }>('select pg_try_advisory_lock($1) as last', [locks.inUse]);
    return rows[0]?.last === true;
  } catch {
    return false;
  } finally {
    await guard.end().catch(() => {});
  }
}
