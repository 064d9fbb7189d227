import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMessageKey } from './catalogue.js';

// Codes are keys of the catalogue (docs/architecture.md). Those that the sources write out are looked up here.
const libs = join(import.meta.dirname, '../..');

const sources = readdirSync(libs, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\/src\/.*\.ts$/.test(path) && !path.endsWith('spec.ts'))
  .map((path) => ({ path, text: readFileSync(join(libs, path), 'utf8') }));

const codes = sources.flatMap(({ path, text }) =>
  [...text.matchAll(/\breason\(\s*'([^']+)'/g)].map((match) => `${match[1]} (${path})`),
);

test('the sources give reasons', () => expect(codes.length).toBeGreaterThan(0));

test('every reason that the sources give has words', () =>
  expect(codes.filter((code) => !isMessageKey(code.split(' ')[0]!))).toEqual([]));
