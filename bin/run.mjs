import { spawn } from 'node:child_process';

/** Runs a program quietly and gives its status and all it printed. Ctrl-C reaches it too, as it shares our terminal. */
export function run([program, ...first], rest, cwd) {
  return new Promise((resolve, refuse) => {
    const child = spawn(program, [...first, ...rest], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('error', refuse);
    child.on('close', (status) => resolve({ status, output }));
  });
}
