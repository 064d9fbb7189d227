import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../../../test/support/project.js';

let clone: string;

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(clone, path)), { recursive: true });
  writeFileSync(join(clone, path), text);
};

const built = (path: string): string => readFileSync(join(clone, 'dist', path), 'utf8');

const prepare = async (): Promise<{ status: number; said: string }> => {
  const child = spawn(process.execPath, [join(clone, 'bin/prepare.mjs')], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (data: Buffer) => (said += data.toString()));
  const [status] = (await once(child, 'close')) as [number];
  return { status, said };
};

const lineOf = (files: number): RegExp => new RegExp(`^Built ${files} files? in .* s\\.\n$`);

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'sgf-clone-'));
  cpSync(join(root, 'bin'), join(clone, 'bin'), { recursive: true });
  for (const file of ['.swcrc', 'package.json']) cpSync(join(root, file), join(clone, file));
  symlinkSync(join(root, 'node_modules'), join(clone, 'node_modules'));
  write('libs/calls/src/index.ts', 'export const two: number = 2;\n');
  write('libs/calls/src/index.spec.ts', 'this is no code');
  write('apps/console/src/main.ts', "import { two } from '#calls';\nconsole.log(two);\n");
  write('apps/console/src/words.json', '{}');
});

afterEach(() => rmSync(clone, { recursive: true, force: true }));

describe('the preparation of a clone', () => {
  it('compiles what is there, but no tests, and then has nothing to say', async () => {
    expect(await prepare()).toEqual({ status: 0, said: expect.stringMatching(lineOf(3)) as unknown });
    expect(built('libs/calls/src/index.js')).toContain('export const two = 2');
    expect(built('apps/console/src/words.json')).toBe('{}');
    expect(existsSync(join(clone, 'dist/libs/calls/src/index.spec.js'))).toBe(false);
    expect(await prepare()).toEqual({ status: 0, said: '' });
  });

  it('compiles only what changed, and removes what has no source any more', async () => {
    await prepare();
    write('libs/calls/src/index.ts', 'export const two: number = 1 + 1;\n');
    rmSync(join(clone, 'apps/console/src/main.ts'));
    expect((await prepare()).said).toMatch(lineOf(1));
    expect(built('libs/calls/src/index.js')).toContain('1 + 1');
    expect(existsSync(join(clone, 'dist/apps/console/src/main.js'))).toBe(false);
  });

  it('notices a file that was replaced by an older one', async () => {
    await prepare();
    write('libs/calls/src/index.ts', 'export const two: number = 3;\n');
    utimesSync(join(clone, 'libs/calls/src/index.ts'), 0, 0);
    await prepare();
    expect(built('libs/calls/src/index.js')).toContain('two = 3');
  });

  it('names the file that does not compile, and tries again the next time', async () => {
    write('libs/calls/src/index.ts', 'export const = ;\n');
    const { status, said } = await prepare();
    expect([status, said]).toEqual([1, expect.stringContaining('libs/calls/src/index.ts')]);
    write('libs/calls/src/index.ts', 'export const two = 2;\n');
    expect((await prepare()).status).toBe(0);
  });

  it('is done by one of two that start at once', async () => {
    const both = await Promise.all([prepare(), prepare()]);
    expect(both.map(({ status }) => status)).toEqual([0, 0]);
    expect(both.filter(({ said }) => said.includes('Built'))).toHaveLength(1);
  });

  it('is not held up by one that was killed', async () => {
    const dead = spawn(process.execPath, ['-e', '']);
    await once(dead, 'exit');
    write('var/prepare.lock', String(dead.pid));
    expect((await prepare()).said).toMatch(lineOf(3));
    expect(existsSync(join(clone, 'var/prepare.lock'))).toBe(false);
  });
});
