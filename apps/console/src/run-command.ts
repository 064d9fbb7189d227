import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { CommandModule, Io } from './commands.js';
import { statusOf, wordsOf } from './failure.js';

type OptionsConfig = NonNullable<ParseArgsConfig['options']>;

/** What a command was given, beside its settings. */
type Given<Options extends OptionsConfig> = ReturnType<
  typeof parseArgs<{ options: Options; allowPositionals: boolean }>
>;

/** What differs from one command to the next. */
interface CommandParts<Options extends OptionsConfig> {
  readonly name: string;
  /** What `--help` answers. */
  readonly page: string;
  readonly options: Options;
  /** Whether words without dashes are taken. */
  readonly takesWords?: boolean;
  /** Gives the exit status. */
  work(given: Given<Options>, io: Io, say: (line: string) => void): Promise<number>;
}

const help = { help: { type: 'boolean', short: 'h' } } as const;

/** The `run` of a command: its options are read, `--help` is answered, and a failure is told in one line. */
export const runCommand =
  <const Options extends OptionsConfig>(parts: CommandParts<Options>): CommandModule['run'] =>
  async (argv, io) => {
    const say = (line: string): void => void io.stderr.write(`${line}\n`);
    try {
      const options = { ...parts.options, ...help };
      const given = parseArgs({ args: [...argv], options, allowPositionals: parts.takesWords === true });
      const { help: isAsked } = given.values as { readonly help?: boolean };
      if (!isAsked) return await parts.work(given as unknown as Given<Options>, io, say);
      io.stdout.write(parts.page);
      return 0;
    } catch (error) {
      say(`sgf ${parts.name}: ${wordsOf(error)}`);
      return statusOf(error);
    }
  };
