import { Readable, Writable } from 'node:stream';
import { run } from './words.js';

async function told(...argv: string[]) {
  const chunks: Buffer[] = [];
  const stdout = new Writable({ write: (chunk, _, done) => (chunks.push(chunk), done()) });
  const status = await run(argv, { stdin: Readable.from([]), stdout, stderr: stdout, env: {} });
  return { status, out: Buffer.concat(chunks).toString('utf8') };
}

describe('sgf words', () => {
  test('lists what is missing or stale, and ends well when nothing is', async () => {
    const { status, out } = await told();
    expect({ out, status }).toEqual({ out: '', status: 0 });
  });

  test('--help ends well', async () => expect((await told('--help')).status).toBe(0));

  test.each([
    ['a verb that is none', ['forget', 'fr', 'portal']],
    ['English, which is the measure', ['accept', 'en', 'portal']],
    ['a language that is none', ['accept', 'xx', 'portal']],
    ['an area that is none', ['accept', 'fr', 'nowhere']],
    ['no area', ['accept', 'fr']],
  ])('%s is wrong usage', async (_, argv) => {
    const { status, out } = await told(...argv);
    expect(status).toBe(2);
    expect(out).toContain('Usage: sgf words');
  });
});
