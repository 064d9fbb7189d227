import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Fault } from '#kernel';
import type { Io } from './commands.js';
import { announced } from './fault-words.js';

/** The streams of a command that needs no environment. */
export type Streams = Pick<Io, 'stdin' | 'stdout' | 'stderr'>;

/** A command that is told one JSON file and nothing else. */
export interface JsonFileCommand {
  readonly name: string;
  /** The option that names the file, without its dashes. */
  readonly option: string;
  readonly help: string;
  /** The first fault of what the file holds, if it has one. */
  readonly faultIn: (json: unknown) => Fault | undefined;
  /** Does the work with a file that has none. Gives the exit status. */
  readonly work: (json: unknown, io: Streams) => Promise<number>;
}

/** Runs it; wrong options and a wrong file are told on standard error and end with exit status 2. */
export async function runWithJsonFile(command: JsonFileCommand, argv: readonly string[], io: Streams): Promise<number> {
  const options = optionsIn(command, argv);
  if ('wrong' in options) {
    const { name } = command;
    return tell(io.stderr, `sgf ${name}: ${options.wrong}\nsgf ${name} --help explains it.\n`, 2);
  }
  if ('help' in options) return tell(io.stdout, command.help, 0);
  const read = await readJson(options.file);
  const fault = 'fault' in read ? read.fault : command.faultIn(read.json);
  if (fault) return tell(io.stderr, announced(fault), 2);
  return command.work('json' in read ? read.json : undefined, io);
}

/** The fault of a whole document that is no JSON, with the runtime's own words on what it met. */
export const notJson = (error: unknown): Fault => faultOf('not_json', error);

type Options = { readonly wrong: string } | { readonly help: true } | { readonly file: string };

function optionsIn({ option }: JsonFileCommand, argv: readonly string[]): Options {
  const known = { [option]: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;
  try {
    const { values } = parseArgs({ args: [...argv], options: known });
    if (values['help']) return { help: true };
    const file = values[option];
    return typeof file === 'string' ? { file } : { wrong: `--${option} <file> is missing.` };
  } catch (error) {
    return { wrong: messageOf(error) };
  }
}

/** UTF-8, with or without a byte order mark. */
async function readJson(path: string): Promise<{ readonly json: unknown } | { readonly fault: Fault }> {
  try {
    const bytes = await readFile(path);
    try {
      return { json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
    } catch (error) {
      return { fault: notJson(error) };
    }
  } catch (error) {
    return { fault: faultOf('unreadable', error) };
  }
}

function tell(stream: Io['stdout'], text: string, status: number): number {
  stream.write(text);
  return status;
}

const faultOf = (code: string, error: unknown): Fault => ({ pointer: '', code, params: { found: messageOf(error) } });

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
