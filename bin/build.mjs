// Compiles what changed into dist/, with the compiler and the settings of .swcrc. Each file is written beside its place and
// moved there, so that a process that starts meanwhile never reads half a file.
import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { assetsProgram, buildState, recordOf } from './build-state.mjs';

/**
 * Compiles every stale source, removes what has no source any more, builds the portal's assets when they are stale.
 * Throws with the compiler's words, file by file.
 * @returns {Promise<number>} how many files were built
 */
export async function build(folder) {
  const { transform } = createRequire(join(folder, 'package.json'))('@swc/core');
  const { stale, gone, assetsStale, record } = buildState(folder);
  const results = await Promise.allSettled(stale.map((path) => buildOne(folder, path, transform)));
  const failures = results.filter((result) => result.status === 'rejected').map((result) => result.reason.message);
  if (failures.length > 0) throw new Error(failures.join('\n'));
  await Promise.all(gone.flatMap((path) => outputsOf(folder, path).map((output) => rm(output, { force: true }))));
  if ((assetsStale || !existsSync(recordOf(folder))) && existsSync(join(folder, assetsProgram))) buildAssets(folder);
  await put(recordOf(folder), record);
  return stale.length;
}

async function buildOne(folder, path, transform) {
  const [output, map] = outputsOf(folder, path);
  await mkdir(dirname(output), { recursive: true });
  if (path.endsWith('.json')) return copyFile(join(folder, path), output);
  const filename = join(folder, path);
  const { code, map: mapping } = await transform(await readFile(filename, 'utf8'), {
    filename,
    cwd: folder,
    sourceFileName: relative(dirname(output), filename),
  });
  await put(map, mapping);
  await put(output, `${code}//# sourceMappingURL=${basename(map)}\n`);
}

function outputsOf(folder, path) {
  const output = join(folder, 'dist', path.replace(/\.tsx?$/, '.js'));
  return path.endsWith('.json') ? [output] : [output, `${output}.map`];
}

async function put(path, text) {
  const beside = `${path}.${process.pid}`;
  await writeFile(beside, text);
  await rename(beside, path);
}

function buildAssets(folder) {
  const { status, stderr, stdout } = spawnSync(process.execPath, [join(folder, assetsProgram)], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${assetsProgram} ended with status ${status}.\n${stdout}${stderr}`);
}
