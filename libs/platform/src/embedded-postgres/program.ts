import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Account } from './account.js';

/** PostgreSQL's programs and the account they run under. */
export interface Installation {
  /** The folder that holds `bin`. */
  readonly binaries: string;
  readonly account: Account | undefined;
  readonly log: (line: string) => void;
}

/** Runs `initdb` or `pg_ctl` to its end. Throws with all that it said. */
export async function runProgram(pg: Installation, name: 'initdb' | 'pg_ctl', args: readonly string[]): Promise<void> {
  const program = join(pg.binaries, 'bin', name);
  const identity = pg.account === undefined ? {} : { uid: pg.account.uid, gid: pg.account.gid };
  // Without a locale initdb makes an ASCII cluster; root's working folder may be closed to the other account.
  const options = { ...identity, cwd: pg.binaries, env: { ...withoutPg(process.env), LC_ALL: locale } };
  try {
    await promisify(execFile)(program, [...args], options);
  } catch (error) {
    const { stdout = '', stderr = '', message } = error as Error & { stdout?: string; stderr?: string };
    throw new Error(`${name} failed: ${stderr.trim() || stdout.trim() || message}`, { cause: error });
  }
}

const locale = process.platform === 'linux' ? 'C.UTF-8' : 'C';

/** PGDATA, PGPORT and their like belong to another server. */
function withoutPg(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('PG')));
}
