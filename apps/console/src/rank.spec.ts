import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { run } from './rank.js';

const vectors = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../../test/fixtures/conformance/${file}`, import.meta.url), 'utf8'));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sgf-rank-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function ranked(...argv: string[]) {
  const streams = [[], []].map((chunks: Buffer[]) =>
    Object.assign(new Writable({ write: (chunk, _, done) => (chunks.push(chunk), done()) }), {
      text: () => Buffer.concat(chunks).toString('utf8'),
    }),
  );
  const [stdout, stderr] = streams as [(typeof streams)[0], (typeof streams)[0]];
  const status = await run(argv, { stdin: Readable.from([]), stdout, stderr });
  return { status, out: stdout.text(), told: stderr.text() };
}

async function rankedInput(input: unknown) {
  const file = join(folder, 'input.json');
  await writeFile(file, typeof input === 'string' ? input : JSON.stringify(input));
  return ranked('--input', file);
}

describe('sgf rank', () => {
  it('answers the conformance vectors', async () => {
    for (const { input, expected } of vectors('rank.json')) {
      const { status, out } = await rankedInput(input);
      expect({ status, answer: JSON.parse(out) }).toEqual({ status: 0, answer: expected });
    }
    for (const { input, pointer } of vectors('rank-errors.json')) {
      const { status, out, told } = await rankedInput(input);
      expect({ status, out }).toEqual({ status: 2, out: '' });
      expect(told.startsWith(`${pointer}: `)).toBe(true);
    }
  });

  test.each(['', '[', '[]', 'null'])('input %j is wrong as a whole', async (text) => {
    const { status, out, told } = await rankedInput(text);
    expect([status, out]).toEqual([2, '']);
    expect(told).toMatch(/^\(whole document\): /);
  });

  it('explains itself with an example that is true', async () => {
    const { status, out } = await ranked('--help');
    const [input, answer] = out.match(/^ {2}\{.*\n(?: {4}.*\n)*/gm)!.map((json) => JSON.parse(json));
    expect(status).toBe(0);
    expect(JSON.parse((await rankedInput(input)).out)).toEqual(answer);
  });
});
