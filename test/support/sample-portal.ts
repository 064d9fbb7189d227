import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fastify, type FastifyInstance } from 'fastify';
import { buildAssets } from '../../apps/portal/build-assets.mjs';
import { securityHeaders } from '../../apps/edge/src/index.js';
import { frameFor, pageAssets, sendPage, serveAssets } from '../../apps/portal/src/http/index.js';
import { fromRightToLeft, samplePages } from './sample-pages.js';

/** The folder of freshly built assets. */
export async function freshAssets(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'assets-'));
  await buildAssets(folder);
  return folder;
}

/** A server with the sample pages behind the portal's own headers and assets; `?rtl` sets a page from right to left. */
export async function samplePortal(assetsFolder: string): Promise<FastifyInstance> {
  const server = fastify();
  securityHeaders(server, { https: false });
  serveAssets(server, assetsFolder);
  const assets = pageAssets(assetsFolder);
  for (const [path, { view, reader }] of Object.entries(samplePages))
    server.get(path, (request, reply) => {
      const frame = frameFor({ path, ...reader }, assets);
      return sendPage(reply, view, 'rtl' in (request.query as object) ? fromRightToLeft(frame) : frame);
    });
  await server.ready();
  return server;
}
