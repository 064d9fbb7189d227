import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Something of the machine that some tests cannot do without. */
export interface Need {
  readonly what: string;
  /** Where it was found, or nothing. */
  readonly found: string | undefined;
  /** What to do about it. */
  readonly remedy: string;
}

/** A real Redis. */
export const redisServer: Need = program('redis-server', 'redis-server');
/** Debian's browser. */
export const chromium: Need = program('chromium', 'chromium');
/** Debian's reader of compose files. */
export const dockerCompose: Need = program('docker-compose', 'docker-compose');
/** The folder of the programs of Debian's PostgreSQL: 15 on Debian 12. */
export const debianPostgres: Need = {
  what: 'postgresql',
  found: versionsIn('/usr/lib/postgresql').find((bin) => existsSync(join(bin, 'initdb'))),
  remedy: 'apt-get install postgresql',
};
/** The folder beside the project with data that is not part of it. The one need that may go unmet with CI=true. */
export const sharedFolder: Need = {
  what: '../shared',
  found: [join(import.meta.dirname, '../../../shared')].find((folder) => existsSync(folder)),
  remedy: 'place the shared folder beside the project',
};

/**
 * `describe`, where the need is met. Elsewhere the tests are counted as skipped, and `npm test` says so with the
 * remedy; with CI=true a skipped test counts as failed. No other way of skipping is allowed.
 */
export const describeWith = (need: Need, name: string, tests: (found: string) => void): void => {
  if (need.found !== undefined) describe(name, () => tests(need.found as string));
  else describe.skip(`${name} [skipped: needs ${need.what}; ${need.remedy}]`, () => tests(`/missing/${need.what}`));
};

function program(name: string, debianPackage: string): Need {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = [...folders, '/usr/bin', '/usr/sbin']
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
  return { what: name, found, remedy: `apt-get install ${debianPackage}` };
}

function versionsIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).map((version) => join(folder, version, 'bin')) : [];
}
