import { execFile, execFileSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { asAppRole, type Addresses } from './database.js';
import { freePort } from './redis.js';

/** A server of Debian's PostgreSQL, for one test file. */
export interface DebianPostgres extends Addresses {
  /** Stops it and removes its data. */
  stop(): Promise<void>;
}

/** Starts one with the programs in `bin`, in a folder of its own; as root under Debian's account for it. */
export const startDebianPostgres = async (bin: string): Promise<DebianPostgres> => {
  const folder = mkdtempSync(join(tmpdir(), 'sgf-postgres-'));
  const account = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {};
  if (account.uid !== undefined) chownSync(folder, account.uid, account.gid);
  const [data, port] = [join(folder, 'data'), await freePort()];
  const run = (name: string, ...args: string[]) =>
    promisify(execFile)(join(bin, name), ['-D', data, ...args], { cwd: folder, ...account });
  const settings = `-c listen_addresses=127.0.0.1 -c port=${port} -c unix_socket_directories='' -c fsync=off`;
  await run('initdb', '-U', 'owner', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync');
  await run('pg_ctl', 'start', '-w', '-l', join(folder, 'log'), '-o', settings);
  const ownerUrl = `postgres://owner@127.0.0.1:${port}/postgres`;
  return {
    ownerUrl,
    appUrl: asAppRole(ownerUrl),
    stop: async () => {
      await run('pg_ctl', 'stop', '-m', 'immediate');
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const idOf = (flag: '-u' | '-g'): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
