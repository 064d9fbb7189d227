import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Somebody who can sign in. */
export interface Account {
  readonly role: string;
  readonly email: string;
  readonly password: string;
}

/** A system that runs, to be measured. */
export interface RunningSystem {
  readonly url: string;
  readonly accounts: readonly Account[];
  readonly stop: () => Promise<void>;
}

/** A system that runs already, by the `run.json` in its data folder; it is left running. */
export function runningSystem(file: string): RunningSystem {
  const { url, accounts } = JSON.parse(readFileSync(file, 'utf8')) as Omit<RunningSystem, 'stop'>;
  return { url, accounts, stop: async () => undefined };
}

/** Starts what `npm start` starts, in a folder and on a port of its own, and waits until its demo world is complete. */
export async function demoSystem(port = 4390): Promise<RunningSystem> {
  const folder = mkdtempSync(join(tmpdir(), 'sgf-bench-'));
  const sgf = new URL('../bin/sgf', import.meta.url).pathname;
  const env = { ...process.env, SGF_DATA: folder, PORT: String(port), LOG_LEVEL: 'error' };
  const child = spawn(process.execPath, [sgf, 'start'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const stop = async (): Promise<void> => {
    const ended = hasEnded() ? undefined : once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const file = join(folder, 'run.json');
    while (!existsSync(file)) {
      if (hasEnded()) throw new Error(`the demo did not start: ${said}`);
      await wait(200);
    }
    const { url, accounts } = runningSystem(file);
    await settled(() => said.length);
    return { url, accounts, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The demo's past is made after the start; it says something at least every half minute until it is there. */
async function settled(length: () => number): Promise<void> {
  for (let before = -1; before !== length(); await wait(30_000)) before = length();
}
