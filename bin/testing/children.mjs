// Child processes that never outlive the run: each leads a process group of its own, and stopAll() ends the groups.
import { spawn } from 'node:child_process';

const living = new Set();
let stopped = false;

/** After so many seconds without a word a program counts as hanging. How long it takes depends on the machine. */
export const patience = 600;

/**
 * Runs a program. What it writes to stdout is kept, the rest passes through. One that says nothing for `patience` seconds
 * is ended with its group, and `hung` is true.
 */
export function run(program, args, { cwd, env }) {
  return new Promise((resolve) => {
    if (stopped) return; // whoever waits for this is about to be ended too
    const stdio = ['ignore', 'pipe', 'pipe'];
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, detached: true, stdio });
    const result = { code: 127, output: '', hung: false };
    living.add(child);
    const alarm = setTimeout(() => {
      result.hung = true;
      end(child, 'SIGKILL');
    }, patience * 1000);
    child.stdout.setEncoding('utf8').on('data', (piece) => (result.output += piece));
    child.stderr.on('data', (piece) => process.stderr.write(piece));
    for (const stream of [child.stdout, child.stderr]) stream.on('data', () => alarm.refresh());
    child.on('error', (error) => (result.output += `${error.message}\n`));
    child.on('exit', () => end(child, 'SIGKILL')); // whatever it left behind
    child.on('close', (code) => {
      clearTimeout(alarm);
      living.delete(child);
      resolve({ ...result, code: code ?? 1 });
    });
  });
}

/** Ends every child still running; none starts afterwards. */
export function stopAll() {
  stopped = true;
  for (const child of living) end(child, 'SIGTERM');
}

function end(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // already gone
  }
}
