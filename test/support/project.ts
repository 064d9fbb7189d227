import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the project. */
export const root = join(import.meta.dirname, '../..');

/** The contexts of the fund's work, downstream last, as far as they exist; kernel, platform and words are none. */
export const contexts: readonly string[] = readdirSync(join(root, 'libs'))
  .filter((name) => !['kernel', 'platform', 'words'].includes(name))
  .filter((name) => readdirSync(join(root, 'libs', name, 'src')).length > 0);

/** Files under a folder of the project whose path matches, as paths from the project's folder. */
export const filesUnder = (folder: string, matching: RegExp): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path}`)
    .filter((path) => matching.test(path))
    .sort();

/** What git keeps, and what it would keep if it were added now. */
export const trackedFiles = (): string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter((path) => path !== '');
