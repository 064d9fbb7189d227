import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { mayEnter } from './account.js';
import { home } from './binaries.js';
import { runProgram, type Installation } from './program.js';

/**
 * The folder of the cluster, made by `initdb` the first time. It is `<dataDir>/cluster`; when root's chosen account may not
 * enter there, that is a link to a folder under `/var/lib/sgf`. The place gets its name only when it is complete.
 */
export async function ensureCluster(
  dataDir: string,
  pg: Installation,
  password: string,
  fast: boolean,
): Promise<string> {
  const cluster = join(dataDir, 'cluster');
  if (!existsSync(join(cluster, 'PG_VERSION'))) {
    const place = newPlace(dataDir, pg);
    await initdb(place, pg, password, fast);
    publish(place, cluster);
  }
  return realpathSync(cluster);
}

function newPlace(dataDir: string, pg: Installation): string {
  const { account } = pg;
  const name = randomBytes(6).toString('hex');
  if (account === undefined || mayEnter(dataDir, account)) return join(dataDir, `cluster.${name}`);
  const place = join(home, name, 'cluster');
  pg.log(`"${account.name}", who runs PostgreSQL for root, may not enter ${dataDir}: the data are in ${place}`);
  return place;
}

async function initdb(place: string, pg: Installation, password: string, fast: boolean): Promise<void> {
  const passwordFile = `${place}.password`;
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true, mode: 0o755 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (pg.account) for (const path of [place, passwordFile]) chownSync(path, pg.account.uid, pg.account.gid);
  // Built-in C.UTF-8 sorts by code points, the same on every machine. Only Linux has that name in its C library too.
  const locale = [
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    `--locale=${process.platform === 'linux' ? 'C.UTF-8' : 'C'}`,
  ];
  const access = ['-U', 'owner', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`];
  try {
    await runProgram(pg, 'initdb', ['-D', place, '-E', 'UTF8', ...locale, ...access, ...(fast ? ['--no-sync'] : [])]);
  } catch (error) {
    rmSync(place, { recursive: true, force: true });
    throw error;
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** Of two that made a cluster at once the second gives way. */
function publish(place: string, cluster: string): void {
  try {
    if (dirname(place) === dirname(cluster)) renameSync(place, cluster);
    else replaceLink(place, cluster);
  } catch (error) {
    rmSync(place, { recursive: true, force: true });
    if (!existsSync(join(cluster, 'PG_VERSION'))) throw error;
  }
}

function replaceLink(target: string, link: string): void {
  // A link to a folder that somebody removed does not "exist", but it is in the way.
  if (!existsSync(link)) rmSync(link, { force: true });
  symlinkSync(target, link);
}
