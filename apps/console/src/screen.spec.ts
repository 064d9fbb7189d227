import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import fc from 'fast-check';
import { criteriaCatalogue, factShapes } from '#calls/domain';
import { shape, type Shape } from '#kernel';
import { hasExpectation, inWords } from './fault-words.js';
import { run } from './screen.js';

const vectors = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../../test/fixtures/conformance/${file}`, import.meta.url), 'utf8'));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sgf-screen-'));
});
afterAll(() => rm(folder, { recursive: true }));

const collected = (chunks: Buffer[] = []) =>
  Object.assign(new Writable({ write: (chunk, _, done) => (chunks.push(chunk), done()) }), {
    text: () => Buffer.concat(chunks).toString('utf8'),
  });

async function screened(
  terms: unknown,
  input: Iterable<Buffer | string>,
  stdout: Writable & { text?(): string } = collected(),
) {
  const file = join(folder, 'terms.json');
  await writeFile(file, typeof terms === 'string' ? terms : JSON.stringify(terms));
  const stderr = collected();
  const status = await run(['--terms', file], { stdin: Readable.from(input), stdout, stderr });
  const out = stdout.text?.() ?? '';
  return {
    status,
    out,
    answers: out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
    told: stderr.text(),
  };
}

const duration = { version: '1', criteria: [{ criterion: 'duration', params: { minMonths: 1, maxMonths: 36 } }] };
const line = (id: string, months: unknown = 12) => JSON.stringify({ id, project: { months } });

describe('sgf screen', () => {
  it('answers the conformance vectors, whole answers and wrong lines', async () => {
    for (const { terms, application, expected } of vectors('screen.json')) {
      const { status, answers } = await screened(terms, [`${JSON.stringify(application)}\n`]);
      expect({ status, answers }).toEqual({ status: 0, answers: [expected] });
    }
    for (const { terms, line, expected } of vectors('screen-errors.json')) {
      const { status, answers } = await screened(terms, [line]);
      expect(status).toBe(1);
      expect(answers).toEqual([{ id: expected.id, error: { ...expected.error, message: expect.any(String) } }]);
    }
    for (const { terms, pointer } of vectors('terms-errors.json')) {
      const { status, out, told } = await screened(terms, [line('A')]);
      expect({ status, out }).toEqual({ status: 2, out: '' });
      expect(told.startsWith(`${pointer}: `)).toBe(true);
    }
  });

  test.each<readonly [string, readonly (string | Buffer)[], readonly (string | null)[]]>([
    ['a last line without LF', [line('A'), '\n', line('B')], ['A', 'B']],
    ['no line at all', [], []],
    ['nothing but empty lines', ['\n\n \t\r\n\n'], []],
    ['CRLF', [`${line('A')}\r\n${line('B')}\r\n`], ['A', 'B']],
    ['other line separators within a string', [`{"id":"A\u2028\u0085","project":{"months":1}}\n`], ['A\u2028\u0085']],
    ['a lone CR, which ends no line', [`${line('A')}\r${line('B')}\n`], [null]],
    ['a byte order mark before the first line', [`\uFEFF${line('A')}\n${line('B')}`], ['A', 'B']],
    ['a byte order mark before another line', [`${line('A')}\n\uFEFF${line('B')}`], ['A', null]],
    [
      'bytes that are not UTF-8, in one line only',
      [line('A'), Buffer.from([0x0a, 0x22, 0xff, 0x22, 0x0a]), line('B')],
      ['A', null, 'B'],
    ],
    ['no objects', ['1\n"x"\nnull\n[]\n{'], [null, null, null, null, null]],
    ['a key twice: the last one counts', ['{"id":"A","id":"B","project":{"months":0,"months":1}}'], ['B']],
    ['an unreadable id', ['{"id":"","project":{"months":1}}\n{"id":7}'], [null, null]],
    ['a lone surrogate', ['{"id":"\\ud800","project":{"months":1}}'], ['\ud800']],
  ])('%s', async (_, input, ids) => {
    const { status, answers } = await screened(duration, input);
    expect(answers.map(({ id }) => id)).toEqual(ids);
    expect(status).toBe(ids.includes(null) ? 1 : 0);
  });

  it('answers line by line wherever the chunks are cut', async () => {
    const ids = ['A', 'é', '\u{1F600}', 'ب', 'Z'];
    const bytes = Buffer.from(ids.map((id) => line(id)).join('\n'));
    const cuts = fc
      .uniqueArray(fc.integer({ min: 0, max: bytes.length }), { maxLength: 9 })
      .map((at) => at.sort((a, b) => a - b));
    await fc.assert(
      fc.asyncProperty(cuts, async (cuts) => {
        const chunks = [0, ...cuts].map((from, i) => bytes.subarray(from, cuts[i]));
        const { status, answers } = await screened(duration, chunks);
        expect([status, answers.map(({ id }) => id)]).toEqual([0, ids]);
      }),
      { numRuns: 50 },
    );
  });

  it('goes on after a wrong line and says so at the end', async () => {
    const { status, answers } = await screened(duration, [`${line('A', 0)}\n${line('B')}\n`]);
    expect(status).toBe(1);
    expect(answers[0]).toEqual({
      id: 'A',
      error: { pointer: '/project/months', message: 'found 0, expected a whole number, 1 or more' },
    });
    expect(answers[1].outcome).toBe('eligible');
  });

  it('reads no further than what is written is taken', async () => {
    let read = 0;
    let taken = 0;
    let ahead = 0;
    const input = function* () {
      for (; read < 100; read++) yield `${line(`${read}`)}\n`;
    };
    const slow = new Writable({
      highWaterMark: 1,
      write: (_, __, done) => setImmediate(() => ((ahead = Math.max(ahead, read - ++taken)), done())),
    });
    const status = await run(['--terms', await termsFile()], {
      stdin: Readable.from(input(), { highWaterMark: 1 }),
      stdout: slow,
      stderr: collected(),
    });
    expect([status, taken]).toEqual([0, 100]);
    expect(ahead).toBeLessThan(5);
  });

  it('stops quietly when nobody reads any more', async () => {
    const gone = new Writable({ write: (_, __, done) => done(Object.assign(new Error('gone'), { code: 'EPIPE' })) });
    const { status, told } = await screened(duration, [`${line('A')}\n`, `${line('B')}\n`], gone);
    expect([status, told]).toEqual([0, '']);
  });

  it('tells other failures of the output', async () => {
    const full = new Writable({ write: (_, __, done) => done(Object.assign(new Error('full'), { code: 'ENOSPC' })) });
    await expect(screened(duration, [`${line('A')}\n`], full)).rejects.toThrow('full');
  });

  test.each([['{'], [''], ['nonsense'], ['\uFFFF']])(
    'terms that are no JSON (%j) are wrong as a whole',
    async (text) => {
      const { status, told, out } = await screened(text, []);
      expect([status, out]).toEqual([2, '']);
      expect(told).toMatch(/^\(whole document\): /);
    },
  );

  test.each([
    [['--terms', 'nowhere.json'], /^\(whole document\): the file cannot be read/],
    [['--terms', tmpdir()], /^\(whole document\): the file cannot be read/],
    [[], /--terms <file> is missing/],
    [['--bogus'], /--bogus/],
    [['terms.json'], /terms\.json/],
  ])('with %j it ends with exit status 2', async (argv, message) => {
    const [stdout, stderr] = [collected(), collected()];
    expect(await run(argv, { stdin: Readable.from([]), stdout, stderr })).toBe(2);
    expect([stdout.text(), stderr.text()]).toEqual(['', expect.stringMatching(message)]);
  });

  it('explains itself with examples that are true', async () => {
    const stdout = collected();
    expect(await run(['--help'], { stdin: Readable.from([]), stdout, stderr: collected() })).toBe(0);
    const [terms, application, answer, wrong] = stdout.text().split('\n\n').flatMap(examplesIn);
    const { answers } = await screened(terms, [JSON.stringify(application), '\n', '{"id":"A-002","project":{}}']);
    expect(answers).toEqual([answer, wrong]);
  });

  const termsFile = async () => {
    const file = join(folder, 'duration.json');
    await writeFile(file, JSON.stringify(duration));
    return file;
  };
});

/** The indented JSON of a paragraph. */
function examplesIn(paragraph: string): unknown[] {
  const json = paragraph
    .split('\n')
    .filter((text) => /^ {2}[ {]/.test(text))
    .join('\n');
  return json.trimStart().startsWith('{') ? [JSON.parse(json.slice(0, json.lastIndexOf('}') + 1))] : [];
}

describe('the words for a fault', () => {
  const parts = (one: Shape<unknown>): string[] => [
    one.kind,
    ...(one.of ? parts(one.of) : []),
    ...Object.values(one.fields ?? {}).flatMap(parts),
  ];
  it('are there for everything that terms and facts expect', () => {
    const { applicant, project, ...others } = factShapes;
    const shapes = [applicant, project, others, ...criteriaCatalogue.map(({ params }) => params)].flatMap((fields) =>
      Object.values<Shape<unknown>>(fields),
    );
    expect(shapes.flatMap(parts).filter((kind) => !hasExpectation(kind))).toEqual([]);
  });

  it('say what is missing and what stands there instead', () => {
    expect(inWords(shape.amount.faultIn(undefined)!)).toMatch(/^missing, expected an amount/);
    expect(inWords(shape.amount.faultIn(5)!)).toMatch(/^found 5, expected an amount/);
  });
});
