import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
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
  /** Processor time used so far. */
  readonly spent: () => Spent;
  readonly stop: () => Promise<void>;
}

/** Processor time in seconds, by Linux's account. */
export interface Spent {
  readonly api: number;
  readonly portals: number;
  readonly database: number;
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
  const spent = (): Spent => {
    const [ofApi, ...ofPortals] = started.map(({ child }) => secondsOf(String(child.pid)));
    const database = readdirSync('/proc').filter(isPostgres).map(secondsOf);
    return { api: ofApi!, portals: sum(ofPortals), database: sum(database) };
  };
  return { api: api!, portals, applicants, spent, stop };
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

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

/** Of what `/proc` says of a process: its name in brackets, and from the state on the rest. */
const statOf = (pid: string): { readonly name: string; readonly rest: readonly string[] } | undefined => {
  try {
    const [, name = '', rest = ''] = /\((.*)\) (.*)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return { name, rest: rest.split(' ') };
  } catch {
    return undefined; // Gone meanwhile.
  }
};

const isPostgres = (pid: string): boolean => /^\d+$/.test(pid) && statOf(pid)?.name === 'postgres';

/** User and system time; the kernel counts in hundredths. */
const secondsOf = (pid: string): number => {
  const rest = statOf(pid)?.rest ?? [];
  return (Number(rest[11] ?? 0) + Number(rest[12] ?? 0)) / 100;
};
