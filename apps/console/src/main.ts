import { commandNamed, commands, type Io } from './commands.js';

/** Runs one command of `sgf`. Gives the exit status: 0 done, 1 the work failed, 2 wrong usage. */
export async function main(argv: readonly string[], io: Io = process): Promise<number> {
  const [first, ...rest] = argv;
  if (first === undefined) return help(undefined, io, 2);
  if (['help', '--help', '-h'].includes(first)) return help(rest[0], io);
  const command = commandNamed(first);
  if (command === undefined) return unknown(first, io);
  return (await command.load()).run(rest, io);
}

/** `sgf help` lists the commands; `sgf help screen` asks the command itself, which knows its options. */
async function help(name: string | undefined, io: Io, status = 0): Promise<number> {
  if (name !== undefined) return main([name, '--help'], io);
  const width = Math.max(...commands.map((command) => command.name.length));
  const lines = commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`);
  const page = ['Usage: sgf <command> [options]', '', ...lines, '', 'sgf help <command> explains one of them.', ''];
  (status === 0 ? io.stdout : io.stderr).write(page.join('\n'));
  return status;
}

async function unknown(name: string, io: Io): Promise<number> {
  const { nearest } = await import('#platform');
  const known = commands.map((command) => command.name);
  const meant = nearest(name, known, 2);
  io.stderr.write(
    `sgf: there is no command "${name}". ${meant === undefined ? 'sgf help lists the commands.' : `Did you mean "${meant}"?`}\n`,
  );
  return 2;
}
