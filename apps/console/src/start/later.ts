import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '#platform';

/** Work that goes on while the portal is served. */
export interface BackgroundWork {
  /** Ends the command that runs, and starts no other. */
  stop(): Promise<void>;
}

/** Runs commands of `sgf` one after the other, each in a process of its own; what they say goes to `say`, line by line. */
export function runLater(
  commands: readonly (readonly string[])[],
  env: Readonly<Record<string, string | undefined>>,
  say: (line: string) => void,
): BackgroundWork {
  let child: ChildProcess | undefined;
  let stopped = false;
  const work = async (): Promise<void> => {
    for (const command of commands) {
      if (stopped) return;
      child = spawn(process.execPath, [join(projectRoot, 'bin/sgf'), ...command], {
        env: { ...env },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      if (child.stderr) createInterface(child.stderr).on('line', say);
      const [status] = (await once(child, 'close')) as [number | null];
      if (status !== 0 && !stopped) say(`sgf ${command.join(' ')} ended with status ${status}.`);
    }
  };
  const done = work();
  return {
    stop: async () => {
      stopped = true;
      child?.kill('SIGTERM');
      await done;
    },
  };
}
