// Builds the portal's style, scripts and icon into dist/assets: names carry a hash of the content, so that browsers may
// keep them for ever; brotli and gzip stand beside them; manifest.json says which name is which. Every assets/*.ts is a
// script of its own: portal.ts is on every page, the others where a page asks for them.
//   node apps/portal/build-assets.mjs
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { compile } from 'sass';

const sources = join(import.meta.dirname, 'assets');
const root = join(import.meta.dirname, '../..');

/** Builds into a folder and gives the manifest: `{ 'portal.css': 'portal.1a2b3c4d.css', … }`. */
export async function buildAssets(folder = join(root, 'dist/assets')) {
  const made = {
    'portal.css': style(),
    ...(await scripts()),
    'icon.svg': readFileSync(join(sources, 'icon.svg')),
  };
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const manifest = {};
  for (const [name, content] of Object.entries(made)) manifest[name] = write(folder, name, Buffer.from(content));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest, null, 2));
  return manifest;
}

function style() {
  const { css } = compile(join(sources, 'portal.scss'), {
    style: 'compressed',
    loadPaths: [join(root, 'node_modules')],
    quietDeps: true,
  });
  return toLogical(css);
}

async function scripts() {
  const names = readdirSync(sources).filter((name) => /^[a-z-]+\.ts$/.test(name));
  const { outputFiles } = await build({
    entryPoints: names.map((name) => join(sources, name)),
    outdir: root,
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: ['es2017'],
    legalComments: 'none',
  });
  return Object.fromEntries(outputFiles.map(({ path, contents }) => [basename(path), contents]));
}

/** Sides that follow the direction of writing. Transforms, backgrounds, widths of borders and radii are left as they are. */
export function toLogical(css) {
  const side = { left: 'start', right: 'end' };
  return css
    .replace(
      /([{;])(margin|padding):([^;{}]+)/g,
      (all, before, box, values) => before + (byAxis(box, values) ?? all.slice(1)),
    )
    .replace(/([{;])(margin|padding)-(left|right):/g, (_, before, box, at) => `${before}${box}-inline-${side[at]}:`)
    .replace(
      /([{;])border-(left|right)(-\w+)?:/g,
      (_, before, at, rest = '') => `${before}border-inline-${side[at]}${rest}:`,
    )
    .replace(/([{;])(left|right):/g, (_, before, at) => `${before}inset-inline-${side[at]}:`)
    .replace(/([{;])text-align:(left|right)/g, (_, before, at) => `${before}text-align:${side[at]}`)
    .replace(/([{;])(float|clear):(left|right)/g, (all, before, what, at) => `${all};${what}:inline-${side[at]}`);
}

/** Four values of which the sides differ: `1px 2px 3px 0` is `1px 3px` along the page and `0 2px` along the line. */
function byAxis(box, values) {
  const [, four, important] = /^(.*?)(\s*!important)?$/.exec(values);
  const [top, right, bottom, left] = four.match(/(?:[^\s(]|\((?:[^()]|\([^()]*\))*\))+/g) ?? [];
  if (left === undefined || left === right) return undefined;
  return `${box}-block:${top} ${bottom}${important ?? ''};${box}-inline:${left} ${right}${important ?? ''}`;
}

function write(folder, name, content) {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
  const named = name.replace(/\.(\w+)$/, `.${hash}.$1`);
  writeFileSync(join(folder, named), content);
  writeFileSync(
    join(folder, `${named}.br`),
    brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  );
  writeFileSync(join(folder, `${named}.gz`), gzipSync(content, { level: 9 }));
  return named;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(await buildAssets());
