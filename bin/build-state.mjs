// What was compiled from what. The record in dist/.built is one line per source: path, size and date of change.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const compiledFolders = ['apps', 'libs', 'migrations'];
const assetFolders = ['apps/portal'];
const isSource = (name) => /\.(tsx?|json)$/.test(name) && !/\.(spec|int-spec|story|browser|d)\.tsx?$/.test(name);
const isAsset = (name) => /\.(scss|css|js|mjs|svg|png|ico|woff2)$/.test(name);

/** The program that builds the portal's assets, run when it or a style, script or picture of the portal changed. */
export const assetsProgram = 'apps/portal/build-assets.mjs';

/**
 * Compares the sources with what was built from them.
 * @returns {{ fresh: boolean, stale: string[], gone: string[], assetsStale: boolean, record: string }}
 */
export function buildState(folder) {
  // An image carries no sources: there is nothing to compare.
  if (!existsSync(join(folder, '.swcrc'))) return { fresh: true, stale: [], gone: [], assetsStale: false, record: '' };
  const now = [settingsOf(folder), ...list(folder, compiledFolders, isSource), ...list(folder, assetFolders, isAsset)];
  const record = now.join('\n');
  const built = readRecord(folder);
  if (built === record) return { fresh: true, stale: [], gone: [], assetsStale: false, record };
  return { fresh: false, record, ...difference(built.split('\n'), now) };
}

/** The record of the last build, empty when there was none. */
export function recordOf(folder) {
  return join(folder, 'dist', '.built');
}

function readRecord(folder) {
  return existsSync(recordOf(folder)) ? readFileSync(recordOf(folder), 'utf8') : '';
}

function difference(before, now) {
  const known = new Set(before[0] === now[0] ? before : []);
  const changed = now
    .slice(1)
    .filter((line) => !known.has(line))
    .map(pathOf);
  const present = new Set(now.slice(1).map(pathOf));
  const gone = before
    .slice(1)
    .map(pathOf)
    .filter((path) => !present.has(path));
  return {
    stale: changed.filter((path) => isSource(path)),
    gone: gone.filter((path) => isSource(path)),
    assetsStale: [...changed, ...gone].some((path) => isAsset(path)),
  };
}

const pathOf = (line) => line.slice(0, line.indexOf('\t'));

/** Another compiler or other settings of it mean that everything is compiled again. */
function settingsOf(folder) {
  const compiler = join(folder, 'node_modules', '@swc', 'core', 'package.json');
  const hash = createHash('sha256').update(readFileSync(join(folder, '.swcrc')));
  if (existsSync(compiler)) hash.update(readFileSync(compiler));
  return hash.digest('hex');
}

function list(folder, tops, wanted) {
  const lines = [];
  const walk = (path) => {
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      const inner = `${path}/${entry.name}`;
      if (entry.isDirectory()) walk(inner);
      else if (wanted(entry.name)) {
        const { size, mtimeMs } = statSync(join(folder, inner));
        lines.push(`${inner}\t${size}\t${mtimeMs}`);
      }
    }
  };
  for (const top of tops) if (existsSync(join(folder, top))) walk(top);
  return lines.sort();
}
