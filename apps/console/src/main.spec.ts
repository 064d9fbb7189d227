import { PassThrough } from 'node:stream';
import { commands } from './commands.js';
import { main } from './main.js';

const sgf = async (...argv: string[]): Promise<{ status: number; out: string; err: string }> => {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const status = await main(argv, { stdin, stdout, stderr, env: {} });
  const read = (stream: PassThrough): string => ((stream.read() as Buffer | null) ?? '').toString();
  return { status, out: read(stdout), err: read(stderr) };
};

describe('sgf', () => {
  it.each(['help', '--help', '-h'])('%s lists every command', async (word) => {
    const { status, out } = await sgf(word);
    expect(status).toBe(0);
    for (const { name, summary } of commands) expect(out).toMatch(new RegExp(`^  ${name} +${summary}$`, 'm'));
  });

  it('without a command shows the same on standard error and is wrong usage', async () => {
    const { status, out, err } = await sgf();
    expect([status, out, err]).toEqual([2, '', (await sgf('help')).out]);
  });

  it.each([
    ['scren', 'Did you mean "screen"?'],
    ['strat', 'Did you mean "start"?'],
    ['wobble', 'sgf help lists the commands.'],
    ['toString', 'sgf help lists the commands.'],
  ])('does not know %s', async (word, hint) => {
    expect(await sgf(word)).toEqual({ status: 2, out: '', err: `sgf: there is no command "${word}". ${hint}\n` });
  });

  it.each(commands.filter(({ name }) => ['migrate', 'screen', 'rank'].includes(name)).map(({ name }) => name))(
    'help %s is what %s --help says',
    async (name) => {
      const { status, out } = await sgf('help', name);
      expect(status).toBe(0);
      expect(out).toContain(`Usage: sgf ${name}`);
      expect((await sgf(name, '--help')).out).toBe(out);
    },
  );

  it('tells a wrong option of a command', async () => {
    const { status, err } = await sgf('migrate', '--fast');
    expect(status).toBe(2);
    expect(err).toContain("Unknown option '--fast'");
  });
});
