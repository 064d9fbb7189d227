import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Actor } from '../../libs/kernel/src/index.js';
import { root } from '../support/project.js';

/** Something that a person does, under a key of its own. */
export interface Act {
  readonly key: string;
  readonly verb: 'submit' | 'score' | 'pay';
  readonly actor: Actor;
  readonly id: string;
  readonly input: unknown;
  /** The code of the refusal that it must meet. */
  readonly refusal?: string;
}

/** What a process was told: an act is acknowledged once this was read. */
export type Said =
  { readonly key: string; readonly answer: unknown } | { readonly key: string; readonly refused: string };

/** What one process is to do, and where it is to die. */
export interface Life {
  readonly databaseUrl: string;
  /** The instant at which its clock stands. */
  readonly at: string;
  /** A failpoint and at which time of reaching it: `before-commit:3`. Without one the process lives to the end. */
  readonly failpoint?: string;
  /** Acts one after the other in a lane, the lanes side by side. */
  readonly lanes: readonly (readonly Act[])[];
}

/** The processes are started from `dist`: it must be what the sources say. Takes milliseconds when it is. */
export const prepareLives = (): void =>
  void execFileSync(process.execPath, [join(root, 'bin/prepare.mjs')], { stdio: 'inherit' });

/** Lives a life; gives what it acknowledged and what ended it. Throws when that was neither its end nor a kill. */
export const live = async (life: Life): Promise<{ readonly said: readonly Said[]; readonly killed: boolean }> => {
  const args = ['--import', 'tsx', join(import.meta.dirname, 'performer.ts')];
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'pipe' });
  const exit = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  child.stdin.end(JSON.stringify(life));
  const [lines, words, [code, signal]] = await Promise.all([text(child.stdout), text(child.stderr), exit]);
  if (code !== 0 && signal !== 'SIGKILL') throw new Error(`the process ended with ${code ?? signal}:\n${words}`);
  const said = lines.split('\n').filter((line) => line !== '');
  return { said: said.map((line) => JSON.parse(line) as Said), killed: signal === 'SIGKILL' };
};
