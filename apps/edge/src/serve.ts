import { setTimeout as wait } from 'node:timers/promises';
import { ConfigError, readConfig, type Env } from '#platform';
import { Readiness } from './health.module.js';
import { createWebApp, type Part, type WebConfig } from './web-app.js';

/** How long a deployment has to notice that a process is not ready any more, in milliseconds. */
const notice = 5_000;

/** A process as far as `serve` uses it. */
export interface Serving {
  readonly env: Env;
  readonly stderr: { write(text: string): unknown };
  on(signal: 'SIGINT' | 'SIGTERM', then: () => void): unknown;
  exitCode?: number | string | null | undefined;
}

/**
 * Runs some parts alone, on a database that is there and migrated, until a signal; then says that it is not ready, lets
 * what runs end, and ends. A second signal ends it at once.
 */
export async function serve(parts: readonly Part[], running: Serving): Promise<void> {
  try {
    const config = withDatabase(readConfig(running.env));
    const app = await createWebApp(config, parts);
    await app.listen(config.http.port, config.http.host);
    running.stderr.write(`Listening on ${await app.getUrl()}\n`);
    await asked(running);
    app.get(Readiness, { strict: false }).leave();
    if (config.mode === 'production') await wait(notice);
    await app.close();
  } catch (error) {
    running.stderr.write(`${error instanceof ConfigError ? error.message : String((error as Error).stack)}\n`);
    running.exitCode = 1;
  }
}

const withDatabase = (config: ReturnType<typeof readConfig>): WebConfig => {
  const { database } = config;
  if (database === undefined)
    throw new ConfigError(['DATABASE_URL is needed here: postgres://user:password@host:5432/database']);
  return { ...config, database };
};

const asked = (running: Serving): Promise<void> =>
  new Promise((resolve) => {
    let before = false;
    const once = (): void => {
      if (before) process.exit(1);
      before = true;
      resolve();
    };
    running.on('SIGINT', once);
    running.on('SIGTERM', once);
  });
