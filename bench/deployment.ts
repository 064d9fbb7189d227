import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { demoPassword, organisations } from '../apps/console/src/demo/people.js';
import { startEmbeddedPostgres } from '../libs/platform/src/embedded-postgres/index.js';
import type { Account } from './demo-system.js';

/** Processes as a deployment starts them, each alone, on one database with the demo world. */
export interface Deployment {
  readonly api: string;
  readonly portals: readonly string[];
  readonly applicants: readonly Account[];
  readonly stop: () => Promise<void>;
}

const root = new URL('..', import.meta.url).pathname;

/** One process of the API and some of the portal, on ports from `port` on. */
export async function deployed(portalCount: number, port: number): Promise<Deployment> {
  const folder = mkdtempSync(join(tmpdir(), 'sgf-bench-'));
  const postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres') });
  const env = {
    ...process.env,
    ...{ SGF_DATA: folder, LOG_LEVEL: 'error' },
    ...{ DATABASE_URL: postgres.appUrl, DATABASE_OWNER_URL: postgres.ownerUrl },
  };
  for (const command of [['migrate'], ['seed']])
    execFileSync(process.execPath, ['bin/sgf', ...command], { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
  const started = await Promise.all(
    ['api', ...Array.from({ length: portalCount }, () => 'portal')].map((app, i) => start(app, port + i, env)),
  );
  const [api, ...portals] = started.map(({ url }) => url);
  const stop = async (): Promise<void> => {
    for (const { child } of started) await ended(child);
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const people = organisations.flatMap(({ people: own }) => own);
  const applicants = people.map(({ email }) => ({ role: 'applicant', email, password: demoPassword }));
  return { api: api!, portals, applicants, stop };
}

async function start(app: string, port: number, env: NodeJS.ProcessEnv): Promise<{ url: string; child: ChildProcess }> {
  const main = join(root, 'dist', 'apps', app, 'src', 'main.js');
  const settings = { ...env, PORT: String(port) };
  const child = spawn(process.execPath, [main], { cwd: root, env: settings, stdio: ['ignore', 'ignore', 'inherit'] });
  const url = `http://127.0.0.1:${port}`;
  while (!(await answers(url))) {
    if (child.exitCode !== null) throw new Error(`${app} did not start`);
    await wait(200);
  }
  return { url, child };
}

const answers = (url: string): Promise<boolean> =>
  fetch(`${url}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  );

async function ended(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}
