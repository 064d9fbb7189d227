// What `npm test` consists of. A suite is a tool over the whole tree, or the test files that end in a certain way.
import { existsSync, readdirSync } from 'node:fs';
import { join, normalize, relative } from 'node:path';

const lenient = ['--max-warnings=0', '--no-warn-ignored', '--no-error-on-unmatched-pattern'];
const scripts = ['bin/sgf', 'bin/sgf-test'];

/** What is wrong with what was asked for, in words for whoever asked. */
export class UsageError extends Error {
  name = 'UsageError';
}

/** Seconds are budgets on two slow cores: printed, not enforced. */
export const suites = [
  { name: 'types', budget: 60, tool: 'tsc', args: () => ['--noEmit'] },
  { name: 'lint', budget: 90, tool: 'eslint', args: (paths) => [...lenient, ...(paths ?? ['.'])] },
  {
    name: 'format',
    budget: 60,
    tool: 'prettier',
    args: (paths) => ['--check', '--ignore-unknown', ...(paths ?? ['.', ...scripts])],
  },
  { name: 'rules', budget: 60, ending: '.spec.ts', outside: 'test/architecture' },
  { name: 'architecture', budget: 60, ending: '.spec.ts', inside: 'test/architecture', database: true },
  { name: 'use-cases', budget: 300, ending: '.int-spec.ts', database: true },
  { name: 'stories', budget: 300, ending: '.story.ts', database: true },
  { name: 'drills', budget: 60, ending: '.drill.ts', database: true },
  { name: 'browser', budget: 900, ending: '.browser.ts', database: true },
];

/**
 * The suites that a command line asks for, each with its files. A name chooses a suite; anything else is a path, which
 * narrows what is chosen and leaves out what holds nothing there. Throws when nothing is left, or a path is not there.
 */
export function choose(root, words) {
  const isName = (word) => suites.some(({ name }) => name === word);
  const named = words.filter(isName);
  const paths = words.filter((word) => !isName(word)).map(normalize);
  const missing = paths.filter((path) => !existsSync(join(root, path)));
  if (missing.length > 0)
    throw new UsageError(
      `neither a suite (${suites.map(({ name }) => name).join(', ')}) nor a path: ${missing.join(', ')}`,
    );
  const files = testFiles(root).filter((file) => paths.length === 0 || paths.some((path) => isWithin(file, path)));
  const chosen = suites
    .filter(({ name }) => named.length === 0 || named.includes(name))
    .map((suite) => ({ ...suite, ...(suite.tool ? {} : { files: files.filter((file) => belongs(file, suite)) }) }))
    .map((suite) => (paths.length === 0 ? suite : { ...suite, paths }))
    .filter(({ files: held }) => paths.length === 0 || held === undefined || held.length > 0);
  if (chosen.length === 0) throw new UsageError(`not one test for ${words.join(' ')}`);
  return chosen;
}

/** Every file that Jest would take, whatever it is called: one that belongs to no suite would never run. */
function testFiles(root) {
  const files = ['apps', 'libs', 'test']
    .flatMap((top) => readdirSync(join(root, top), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(spec|int-spec|story|drill|browser|test)\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
  const stray = files.filter((file) => !suites.some((suite) => belongs(file, suite)));
  if (stray.length > 0) throw new UsageError(`in no suite: ${stray.join(', ')}`);
  return files;
}

const belongs = (file, { ending, inside, outside }) =>
  ending !== undefined &&
  file.endsWith(ending) &&
  (!inside || isWithin(file, inside)) &&
  (!outside || !isWithin(file, outside));

const isWithin = (file, path) => file === path || file.startsWith(`${path.replace(/\/$/, '')}/`);
