import type { Readable, Writable } from 'node:stream';

/** What a command reads from and writes to; `process` is one, a test makes its own. */
export interface Io {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** A command's module. `run` gives the exit status (0 done, 1 the work failed, 2 wrong usage) and answers `--help`. */
export interface CommandModule {
  run(argv: readonly string[], io: Io): Promise<number>;
}

/** A row of the table below. A module is loaded only when its command is called: `screen` must not wait for Nest. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<CommandModule>;
}

/** Every command of `sgf`. */
export const commands: readonly Command[] = [
  {
    name: 'start',
    summary: 'start everything on this machine: database, portal, API, worker, mail',
    load: () => import('./start/start.js'),
  },
  { name: 'migrate', summary: 'bring a database to the newest schema', load: () => import('./migrate.js') },
  { name: 'seed', summary: 'fill a database with the demo world', load: () => import('./seed.js') },
  {
    name: 'screen',
    summary: 'screen applications against the Terms of a call, line by line',
    load: () => import('./screen.js'),
  },
  { name: 'rank', summary: 'rank reviewed applications and propose a selection', load: () => import('./rank.js') },
  {
    name: 'replay',
    summary: 'run a whole cycle through the product and print what came out',
    load: () => import('./replay.js'),
  },
  { name: 'docs', summary: 'write docs/generated anew from the tables of the code', load: () => import('./docs.js') },
  {
    name: 'words',
    summary: 'list what the translations lack, or accept an area of one',
    load: () => import('./words.js'),
  },
  { name: 'admin', summary: 'invite the first administrators of an installation', load: () => import('./admin.js') },
];

/** The command of that name, if there is one. */
export function commandNamed(name: string): Command | undefined {
  return commands.find((command) => command.name === name);
}
