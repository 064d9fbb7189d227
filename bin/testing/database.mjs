// One PostgreSQL for the whole run, made from nothing and removed at the end.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Starts it and gives the environment that tells test/support/database.ts where it is. */
export async function startDatabase(root) {
  if (process.env.TEST_DATABASE_OWNER_URL) return { env: {}, stop: async () => {} };
  const module = pathToFileURL(join(root, 'dist/libs/platform/src/embedded-postgres/index.js'));
  const { startEmbeddedPostgres } = await import(module.href);
  const dataDir = join(root, 'var', 'test', `postgres-${process.pid}`);
  const cluster = await startEmbeddedPostgres({ dataDir, fast: true });
  return {
    env: { TEST_DATABASE_OWNER_URL: cluster.ownerUrl, TEST_DATABASE_URL: cluster.appUrl },
    stop: async () => {
      await cluster.stop();
      rmSync(cluster.dataDir ?? dataDir, { recursive: true, force: true });
    },
  };
}
