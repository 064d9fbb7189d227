import { readdirSync, readFileSync, statSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { fastify } from 'fastify';
import { freshAssets } from '../../../../test/support/sample-portal.js';
import { toLogical } from '../../build-assets.mjs';
import { pageAssets, serveAssets } from './assets.js';
import { securityHeaders } from '../../../edge/src/index.js';

const folder = await freshAssets();
const { css, js } = pageAssets(folder);

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

/** Bytes on the line, compressed as well as the weaker of the two can. */
const budgets = { css: 16 * 1024, js: 12 * 1024 };

test.each([
  ['css', css],
  ['js', js],
] as const)('%s stays within its budget', (kind, address) =>
  expect(statSync(join(folder, `${address.replace('/assets/', '')}.gz`)).size).toBeLessThanOrEqual(budgets[kind]),
);

test('nothing of GOV.UK’s own brand is in it', () => {
  const text = readdirSync(folder)
    .filter((name) => /\.(css|svg)$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('');
  expect(text).not.toMatch(/GDS Transport|crest|crown|@font-face|url\(/i);
});

test('no margin and no padding has a side that stays where it is', () => {
  const text = readFileSync(join(folder, css.replace('/assets/', '')), 'utf8');
  const four = [...text.matchAll(/[{;](?:margin|padding):([^\s;{}]+) ([^\s;{}]+) ([^\s;{}]+) ([^\s;{}]+)/g)];
  expect(four.filter(([, , right, , left]) => right !== left).map(([all]) => all)).toEqual([]);
  expect(text).not.toMatch(/[{;](margin|padding)-(left|right):/);
});

describe('the route', () => {
  const server = fastify();
  let port: number;

  beforeAll(async () => {
    securityHeaders(server, { https: false });
    serveAssets(server, folder);
    await server.listen({ host: '127.0.0.1', port: 0 });
    port = (server.server.address() as AddressInfo).port;
  });

  afterAll(() => server.close());

  /** The bytes as they are on the line: `fetch` would unpack them. */
  const get = (path: string, coding?: string): Promise<Answer> =>
    new Promise((resolve, fail) => {
      const headers = coding === undefined ? {} : { 'accept-encoding': coding };
      request({ port, path, headers }, async (message) => {
        const parts: Buffer[] = await message.toArray();
        resolve({ status: message.statusCode, headers: message.headers, bytes: Buffer.concat(parts) });
      })
        .on('error', fail)
        .end();
    });

  test.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['identity', undefined],
    [undefined, undefined],
  ])('to %j it answers in %j', async (accepted, coding) => {
    const { headers, bytes, status } = await get(css, accepted);
    expect(status).toBe(200);
    expect(headers['content-encoding']).toBe(coding);
    const unpack = { br: brotliDecompressSync, gzip: gunzipSync }[coding ?? ''] ?? ((plain: Buffer) => plain);
    expect(unpack(bytes).toString()).toBe(readFileSync(join(folder, css.replace('/assets/', '')), 'utf8'));
  });

  test('browsers keep it for ever, and know what it is', async () => {
    const { headers } = await get(js);
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'text/javascript; charset=utf-8',
      'x-content-type-options': 'nosniff',
      vary: 'accept-encoding',
    });
  });

  test.each(['/assets/manifest.json', '/assets/../package.json', '/assets/', `${css}.br`])(
    '%s is not there',
    async (url) => expect((await get(url)).status).toBe(404),
  );
});

test.each([
  ['a{margin-left:1px}', 'a{margin-inline-start:1px}'],
  ['a{color:red;padding-right:1px}', 'a{color:red;padding-inline-end:1px}'],
  ['a{border-left:1px solid}', 'a{border-inline-start:1px solid}'],
  ['a{border-right-color:red}', 'a{border-inline-end-color:red}'],
  ['a{left:0}', 'a{inset-inline-start:0}'],
  ['a{padding:5px 15px 6px 0}', 'a{padding-block:5px 6px;padding-inline:0 15px}'],
  ['a{margin:1px 2px 3px calc(4px + (1px * 2))}', 'a{margin-block:1px 3px;margin-inline:calc(4px + (1px * 2)) 2px}'],
  [
    'a{color:red;margin:0 1px 0 2px !important}',
    'a{color:red;margin-block:0 0 !important;margin-inline:2px 1px !important}',
  ],
  ['a{margin:1px 2px 3px 2px}', 'a{margin:1px 2px 3px 2px}'],
  ['a{margin:0 auto}', 'a{margin:0 auto}'],
  ['a{text-align:right}', 'a{text-align:end}'],
  ['a{float:left}', 'a{float:left;float:inline-start}'],
  ['a{transform:translate(left)}', 'a{transform:translate(left)}'],
])('%s follows the direction of writing', (physical, logical) => expect(toLogical(physical)).toBe(logical));
