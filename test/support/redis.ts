import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A Redis of one test file. */
export interface TestRedis {
  readonly url: string;
  /** Stops it and removes its folder. */
  stop(): Promise<void>;
}

/** Starts a real redis-server on a free port of the loopback, with a folder of its own. Throws with its log. */
export const startRedis = async (program: string): Promise<TestRedis> => {
  const [folder, port] = [mkdtempSync(join(tmpdir(), 'sgf-redis-')), await freePort()];
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'no'];
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'exit');
  let log = '';
  await new Promise<void>((ready, fail) => {
    child.stdout.on('data', (piece: Buffer) => {
      log += String(piece);
      if (log.includes('Ready to accept connections')) ready();
    });
    child.on('exit', () => fail(new Error(`redis-server did not start:\n${log}`)));
    child.on('error', fail);
  });
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** A port that was free a moment ago. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
};
