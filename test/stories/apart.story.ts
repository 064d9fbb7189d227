import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { root } from '../support/project.js';

/** What was built of an app, as a deployment starts it. */
const mainOf = (app: string): string => join(root, 'dist/apps', app, 'src/main.js');

interface Running {
  readonly child: ChildProcess;
  /** Where it listens; undefined when it ended instead. */
  readonly address: string | undefined;
  readonly said: () => string;
}

const start = async (app: string, env: Readonly<Record<string, string>>): Promise<Running> => {
  const child = spawn(process.execPath, [mainOf(app)], {
    env: { PATH: process.env['PATH'], SGF_MODE: 'test', PORT: '0', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let text = '';
  const listening = new Promise<string>((resolve) => {
    child.stderr!.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const [, address] = /Listening on (\S+)/.exec(text) ?? [];
      if (address) resolve(address);
    });
  });
  const address = await Promise.race([listening, once(child, 'close').then(() => undefined)]);
  return { child, address, said: () => text };
};

describe('API and portal, each started alone', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    if (!existsSync(mainOf('api'))) throw new Error('nothing is built yet: node bin/prepare.mjs');
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it.each([
    ['api', '/api/calls', '/'],
    ['portal', '/', '/api/calls'],
  ])('the %s serves its own, says that it is ready, and ends in order', async (app, its, theirs) => {
    const { child, address, said } = await start(app, { DATABASE_URL: database.appUrl });
    try {
      expect([address, said()]).toEqual([expect.stringMatching(/^http/), expect.any(String)]);
      expect((await fetch(`${address}/health/ready`)).status).toBe(200);
      expect((await fetch(address + its)).status).toBe(200);
      expect((await fetch(address + theirs)).status).toBe(404);
      child.kill('SIGTERM');
      expect(await once(child, 'close')).toEqual([0, null]);
    } finally {
      child.kill('SIGKILL');
    }
  });

  it.each(['api', 'portal'])('the %s does not start without its database, and says what it needs', async (app) => {
    const { child, address, said } = await start(app, {});
    expect([address, child.exitCode]).toEqual([undefined, 1]);
    expect(said()).toContain('DATABASE_URL is needed here');
  });
});
