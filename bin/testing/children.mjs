// Child processes that never outlive the run: each leads a process group of its own, and stopAll() ends the groups.
import { spawn } from 'node:child_process';

const living = new Set();
let stopped = false;

/**
 * Runs a program. Its output passes through, or is kept: `keep` is 'stdout' or 'all'. Running longer than `limit`
 * seconds counts as hanging: the group is ended and `hung` is true.
 */
export function run(program, args, { cwd, env, keep, limit }) {
  return new Promise((resolve) => {
    if (stopped) return; // whoever waits for this is about to be ended too
    const stdio = ['ignore', keep ? 'pipe' : 'inherit', keep === 'all' ? 'pipe' : 'inherit'];
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, detached: true, stdio });
    const result = { code: 127, output: '', hung: false };
    living.add(child);
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece) => (result.output += piece));
    const alarm = setTimeout(() => {
      result.hung = true;
      end(child, 'SIGKILL');
    }, limit * 1000);
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
