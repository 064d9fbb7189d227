import { join } from 'node:path';
import { addressOf, migrate, startMailCatcher, type Config, type RunningConfig } from '#platform';
import { openDatabase } from '../database.js';
import { createSgfApp } from './app.js';
import { seedDemo, type DemoWorld } from './demo.js';
import { runLater } from './later.js';
import { claimPort } from './port.js';
import { removeRunFile, writeRunFile, type RunFile } from './run-file.js';
import type { Steps } from './steps.js';

/** What the start needs besides its settings. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly say: (line: string) => void;
}

/**
 * Brings the whole system up, part by part. What a setting names is used, what none names is started here. Gives what is
 * in `run.json`.
 */
export async function startSystem(settings: Config, steps: Steps, { env, say }: Surroundings): Promise<RunFile> {
  const database = await steps.run({
    name: settings.database === undefined ? 'PostgreSQL' : 'PostgreSQL (yours)',
    start: () => openDatabase(settings, say, { shared: false }),
    stop: (opened) => opened.stop(),
  });
  const port = await claimPort(settings.http.host, settings.http.port);
  await steps.run({ name: 'Migrations', start: () => migrate({ ownerUrl: database.ownerUrl, log: say }) });
  const mail = await startMail(settings, steps, port);
  const config = complete(settings, { port, database, smtpUrl: mail.smtpUrl });
  const app = await steps.run({
    name: 'Application',
    start: () => createSgfApp(config),
    stop: (made) => made.close(),
  });
  const world = await startDemo(config, steps, app);
  await steps.run({ name: 'Listening', start: () => app.listen(port, config.http.host) });
  const run = await announce(config, steps, { mailUrl: mail.url, accounts: world.accounts });
  if (world.later.length > 0)
    await steps.run({
      name: 'The past, meanwhile',
      start: async () => runLater(world.later, env, say),
      stop: (work) => work.stop(),
    });
  return run;
}

async function startMail(
  settings: Config,
  steps: Steps,
  port: number,
): Promise<{ smtpUrl: string; url: string | null }> {
  const { smtpUrl } = settings.mail;
  if (smtpUrl !== undefined) return { smtpUrl, url: null };
  const options = { dir: join(settings.dataDir, 'mail'), httpPort: port + 1 };
  return steps.run({ name: 'Mail catcher', start: () => startMailCatcher(options), stop: (catcher) => catcher.stop() });
}

function complete(
  settings: Config,
  made: { port: number; database: RunningConfig['database']; smtpUrl: string },
): RunningConfig {
  const { host, port, publicUrl } = settings.http;
  const { url, ownerUrl, directUrl } = made.database;
  return {
    ...settings,
    // An address that followed from the port follows it also where the system chose the port.
    http: {
      host,
      port: made.port,
      publicUrl: publicUrl === addressOf(host, port) ? addressOf(host, made.port) : publicUrl,
    },
    database: { url, ownerUrl, directUrl },
    mail: { ...settings.mail, smtpUrl: made.smtpUrl },
  };
}

async function startDemo(config: RunningConfig, steps: Steps, app: Parameters<typeof seedDemo>[0]): Promise<DemoWorld> {
  if (!config.demoWorld) return { accounts: [], later: [] };
  return steps.run({ name: 'Demo world', start: () => seedDemo(app) });
}

async function announce(
  config: RunningConfig,
  steps: Steps,
  known: Pick<RunFile, 'mailUrl' | 'accounts'>,
): Promise<RunFile> {
  const { publicUrl } = config.http;
  const run: RunFile = {
    url: publicUrl,
    mailUrl: known.mailUrl,
    apiDocsUrl: `${publicUrl}/api/docs`,
    accounts: known.accounts,
    pid: process.pid,
  };
  await steps.run({
    name: 'run.json',
    start: async () => writeRunFile(config.dataDir, run),
    stop: async () => removeRunFile(config.dataDir),
  });
  return run;
}
