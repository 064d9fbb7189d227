import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres, type Config, type DatabaseAddresses } from '#platform';
import { wordsOf } from './failure.js';

/** A database to work on, and how to let go of it. */
export interface OpenDatabase extends DatabaseAddresses {
  stop(): Promise<void>;
}

/** The folder of the embedded PostgreSQL. */
export const postgresFolder = (config: Config): string => join(config.dataDir, 'postgres');

/**
 * The database that the settings name, else the embedded one: `shared` joins a running `sgf start`, so that a command can
 * work beside it. Throws EmbeddedPostgresInUse when a second one wants it alone.
 */
export async function openDatabase(
  config: Config,
  log: (line: string) => void,
  { shared }: { readonly shared: boolean },
): Promise<OpenDatabase> {
  if (config.database !== undefined) {
    await assertUsable(config.database.ownerUrl);
    return { ...config.database, stop: async () => {} };
  }
  const { ownerUrl, appUrl, stop } = await startEmbeddedPostgres({ dataDir: postgresFolder(config), shared, log });
  return { url: appUrl, ownerUrl, directUrl: appUrl, stop };
}

/** Runs `work` on the database that the settings name, else on the embedded one, which is let go afterwards. */
export async function withDatabase<Result>(
  config: Config,
  log: (line: string) => void,
  work: (database: DatabaseAddresses) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase(config, log, { shared: true });
  try {
    return await work(database);
  } finally {
    await database.stop();
  }
}

/** Asks before anything rests on it, so that the answer names the server instead of a step. */
async function assertUsable(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  const server = `the PostgreSQL server at ${new URL(url).host}`;
  try {
    await client.connect();
    const { rows } = await client.query<{ number: string; version: string }>(
      "select current_setting('server_version_num') as number, current_setting('server_version') as version",
    );
    const found = rows[0];
    if (Number(found?.number) < oldestServer) throw new Error(`15 or newer is needed, this is ${found?.version}`);
  } catch (error) {
    throw new Error(`${server} cannot be used: ${wordsOf(error)}`, { cause: error });
  } finally {
    await client.end().catch(() => {});
  }
}

const oldestServer = 150_000;
