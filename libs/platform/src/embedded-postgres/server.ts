import { existsSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { runProgram, type Installation } from './program.js';

/** A cluster that can be started: its folder, the programs for it, and the address of its owner once it listens. */
export interface Cluster {
  readonly pg: Installation;
  readonly folder: string;
  readonly fast: boolean;
  readonly ownerUrl: (port: number) => string;
}

/** Small on purpose: one organisation, one machine. `max_wal_size` bounds how long recovery takes. */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  max_wal_size: '256MB',
  min_wal_size: '64MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Statements and rows hold what people wrote; a log file is no place for it.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

/** For data that nobody will miss. */
const fastSettings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/**
 * Makes sure that the cluster runs: adopts a server that is there (its starter was killed, or shares it), waits for one that
 * is going down, else starts it on `port` or on a free one. The server's own lock file is read, never removed.
 */
export async function ensureServer(cluster: Cluster, port?: number): Promise<{ port: number; adopted: boolean }> {
  const attempts = 4;
  for (let attempt = 1; ; attempt++) {
    const running = await findRunning(cluster);
    if (running !== undefined) return { port: running, adopted: true };
    const chosen = port ?? (await freePort());
    try {
      await runProgram(cluster.pg, 'pg_ctl', [
        'start',
        '-w',
        '-t',
        '60',
        '-D',
        cluster.folder,
        '-l',
        logOf(cluster),
        '-o',
        options(cluster, chosen),
      ]);
      return { port: chosen, adopted: false };
    } catch (error) {
      // Somebody took the port, or started the same cluster, since we looked.
      if (attempt === attempts) throw new Error(`PostgreSQL does not start: ${lastWords(cluster)}`, { cause: error });
      await wait(200);
    }
  }
}

/** Stops the server: connections are cut, transactions rolled back, everything written. */
export async function stopServer(cluster: Cluster): Promise<void> {
  await runProgram(cluster.pg, 'pg_ctl', ['stop', '-m', 'fast', '-w', '-t', '30', '-D', cluster.folder]);
}

/** The port of the server that runs on this cluster. While one is starting or stopping, waits for what becomes of it. */
async function findRunning(cluster: Cluster): Promise<number | undefined> {
  const patience = performance.now() + 60_000;
  while (performance.now() < patience) {
    const [pid, , , port] = readLockFile(cluster);
    if (pid === undefined || !isPostmaster(pid)) return undefined;
    if (port && (await answers(cluster, port))) return port;
    await wait(100);
  }
  return undefined;
}

/** Lines of postmaster.pid: process, folder, start, port, … */
function readLockFile(cluster: Cluster): number[] {
  const file = join(cluster.folder, 'postmaster.pid');
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').map(Number) : [];
}

/** After a reboot the number in a left-over lock file may be another program's; PostgreSQL replaces such a file itself. */
function isPostmaster(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  const name = `/proc/${pid}/comm`;
  return !existsSync(name) || readFileSync(name, 'utf8').startsWith('postgres');
}

/** Does our owner get in there, and is it this cluster? */
async function answers(cluster: Cluster, port: number): Promise<boolean> {
  const client = new Client({ connectionString: cluster.ownerUrl(port), connectionTimeoutMillis: 5_000 });
  client.on('error', () => {}); // it may go down while we look
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return rows[0]?.data_directory === cluster.folder;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, refuse) => probe.once('error', refuse).listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

function options(cluster: Cluster, port: number): string {
  const all = { ...settings, ...(cluster.fast ? fastSettings : {}), port };
  return Object.entries(all)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
}

const logOf = (cluster: Cluster): string => join(cluster.folder, 'server.log');

function lastWords(cluster: Cluster): string {
  const log = logOf(cluster);
  const lines = existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n').slice(-5) : [];
  return [`the end of ${log} says`, ...lines].join('\n  ');
}
