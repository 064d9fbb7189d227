import { join } from 'node:path';
import { startEmbeddedPostgres, type Config, type DatabaseAddresses } from '#platform';

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
  if (config.database !== undefined) return { ...config.database, stop: async () => {} };
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
