// Brings a clone to the state in which it can run: dependencies installed, sources compiled, the portal's assets built.
// Only Node's own modules are imported here, because nothing else may be there yet. When all is fresh this costs some
// milliseconds: one hash and one look at the date of every source file.
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildState } from './build-state.mjs';

/** The folder of the clone. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What hinders the preparation, in words for whoever started it. */
export class PreparationError extends Error {
  name = 'PreparationError';
}

/**
 * Installs and builds what is missing or stale. Safe to call from several processes at once: one works, the others wait.
 * `build: false` installs only. Throws PreparationError.
 * @param {{ build?: boolean, folder?: string, say?: (line: string) => void }} options
 * @returns {Promise<void>}
 */
export async function prepare({ build = true, folder = root, say = (line) => process.stderr.write(`${line}\n`) } = {}) {
  const missing = () => [
    ...(isInstalled(folder) ? [] : ['install']),
    ...(!build || buildState(folder).fresh ? [] : ['build']),
  ];
  if (missing().length === 0) return;
  if (!isWritable(folder)) return makeDo(folder, missing(), say);
  const { withLock } = await import('./lock.mjs');
  await withLock(join(folder, 'var', 'prepare.lock'), say, async () => {
    if (missing().includes('install')) await install(folder, say);
    if (missing().includes('build')) await compile(folder, say);
  });
}

/** A folder without a lock file (an image) was installed by whoever made it. */
function isInstalled(folder) {
  const lockFile = join(folder, 'package-lock.json');
  if (!existsSync(lockFile)) return true;
  const lock = readFileSync(lockFile);
  const stamp = stampOf(folder);
  const hash = createHash('sha256').update(lock).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return true;
  if (!npmInstalled(folder, JSON.parse(lock))) return false;
  if (isWritable(folder)) writeFileSync(stamp, hash);
  return true;
}

/** Somebody ran `npm ci` or `npm install` by hand: npm's own record says whether it was for this lock file. */
function npmInstalled(folder, lock) {
  const record = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(lock.packages).every(
    ([path, wanted]) => path === '' || wanted.optional || installed[path]?.version === wanted.version,
  );
}

async function install(folder, say) {
  const { run } = await import('./run.mjs');
  const began = performance.now();
  say('Installing the dependencies (npm ci); a first time takes about a minute.');
  // A production environment would leave out the compiler.
  const { status, output } = await run(npm(), ['ci', '--include=dev', '--no-audit', '--no-fund'], folder);
  if (status !== 0)
    throw new PreparationError(
      `${output}\nnpm ci ended with status ${status}: the dependencies could not be installed.`,
    );
  writeFileSync(
    stampOf(folder),
    createHash('sha256')
      .update(readFileSync(join(folder, 'package-lock.json')))
      .digest('hex'),
  );
  say(`Installed in ${seconds(began)}.`);
}

async function compile(folder, say) {
  const { build } = await import('./build.mjs');
  const began = performance.now();
  const compiled = await build(folder).catch((error) => {
    throw new PreparationError(`The sources could not be compiled.\n${error.message}`);
  });
  say(`Built ${compiled} file${compiled === 1 ? '' : 's'} in ${seconds(began)}.`);
}

/** Somebody who may only read the clone runs what was built, even if a source is newer. */
function makeDo(folder, missing, say) {
  if (missing.includes('install') || !existsSync(join(folder, 'dist', 'apps', 'console', 'src', 'main.js')))
    throw new PreparationError(`${folder} is not ready (${missing.join(', ')} needed) and you may not write there.`);
  say('The sources are newer than what was built, and you may not write here: running what was built.');
}

function isWritable(folder) {
  try {
    for (const path of [folder, join(folder, 'node_modules'), join(folder, 'dist')])
      if (existsSync(path)) accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

const stampOf = (folder) => join(folder, 'node_modules', '.sgf-installed');

/** The npm that started us, otherwise the one in the path. */
function npm() {
  const started = process.env.npm_execpath;
  return started?.endsWith('npm-cli.js') ? [process.execPath, started] : ['npm'];
}

const seconds = (began) => `${((performance.now() - began) / 1000).toFixed(1)} s`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  prepare().catch((error) => {
    console.error(error instanceof PreparationError ? error.message : error);
    process.exitCode = 1;
  });
}
