import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';

/** What one run took. */
export interface Run {
  readonly seconds: number;
  readonly megabytes: number;
}

/** Runs `child.mjs` with a file on its standard input; what it prints goes nowhere. */
export function runOf(argv: readonly string[], input = '/dev/null'): Promise<Run> {
  const start = process.hrtime.bigint();
  const files = [openSync(input, 'r'), openSync('/dev/null', 'w')];
  const child = spawn(process.execPath, [new URL('child.mjs', import.meta.url).pathname, ...argv], {
    stdio: [...files, 'pipe'],
  });
  // The child has its own by now.
  for (const file of files) closeSync(file);
  let told = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (told += text));
  return new Promise((resolve, fail) =>
    child.on('error', fail).on('close', (status) => {
      if (status !== 0) return fail(new Error(`${argv.join(' ')} ended with ${status}: ${told}`));
      const seconds = Number(process.hrtime.bigint() - start) / 1e9;
      resolve({ seconds, megabytes: Number(told.trim().split('\n').at(-1)) / 1024 });
    }),
  );
}

/** Runs each in turn, round after round (ABAB…), so that a busy moment of the machine meets all of them. */
export async function interleaved(runs: readonly (() => Promise<Run>)[], rounds = 5): Promise<readonly Run[]> {
  const taken: Run[][] = runs.map(() => []);
  for (let round = 0; round < rounds; round++) for (const [i, run] of runs.entries()) taken[i]!.push(await run());
  return taken.map((all) => ({
    seconds: median(all.map(({ seconds }) => seconds)),
    megabytes: Math.max(...all.map(({ megabytes }) => megabytes)),
  }));
}

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!;

/** A line of a table. */
export const row = (name: string, { seconds, megabytes }: Run, note = ''): string =>
  `${name.padEnd(34)} ${seconds.toFixed(2).padStart(7)} s ${megabytes.toFixed(0).padStart(6)} MB  ${note}\n`;
