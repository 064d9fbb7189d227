import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { PageAssets } from '../components/index.js';

const prefix = '/assets/';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The addresses that pages link to, from the manifest that build-assets.mjs left in the folder. */
export function pageAssets(folder: string): PageAssets {
  const manifest = manifestOf(folder);
  const address = (name: string): string => `${prefix}${manifest[name]}`;
  const scripts = Object.keys(manifest)
    .filter((name) => name.endsWith('.js'))
    .map((name) => [name.replace('.js', ''), address(name)]);
  return {
    css: address('portal.css'),
    js: address('portal.js'),
    icon: address('icon.svg'),
    scripts: Object.fromEntries(scripts) as Record<string, string>,
  };
}

/**
 * Serves what the manifest names and nothing else, out of memory (some 200 KB): kept by browsers for ever, because a
 * changed file has another name; compressed beforehand.
 */
export function serveAssets(fastify: FastifyInstance, folder: string): void {
  for (const name of Object.values(manifestOf(folder))) {
    const plain = readFileSync(join(folder, name));
    const packed = { br: readFileSync(join(folder, `${name}.br`)), gzip: readFileSync(join(folder, `${name}.gz`)) };
    fastify.get(`${prefix}${name}`, (request, reply) => {
      const coding = codingFor(request.headers['accept-encoding']);
      if (coding) void reply.header('content-encoding', coding);
      return reply
        .header('cache-control', 'public, max-age=31536000, immutable')
        .header('vary', 'accept-encoding')
        .type(types[extname(name)]!)
        .send(coding ? packed[coding] : plain);
    });
  }
}

const manifestOf = (folder: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, string>;

/** The best coding that the browser takes (RFC 9110, 12.5.3); `br;q=0` is a no. */
function codingFor(acceptEncoding = ''): 'br' | 'gzip' | undefined {
  const taken = acceptEncoding
    .split(',')
    .filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
    .map((part) => part.split(';')[0]!.trim());
  return (['br', 'gzip'] as const).find((coding) => taken.includes(coding));
}
