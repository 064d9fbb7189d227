// One PostgreSQL for the whole run, made from nothing and removed at the end.
import { mkdirSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Starts it and gives the environment that tells test/support/database.ts where it is. */
export async function startDatabase(root) {
  if (process.env.TEST_DATABASE_OWNER_URL) return { env: {}, stop: async () => {} };
  const { startEmbeddedPostgres } = await import('../../dist/libs/platform/src/embedded-postgres/index.js');
  const folder = join(root, 'var', 'test');
  mkdirSync(folder, { recursive: true });
  for (const left of abandoned(folder)) await remove(left, await startEmbeddedPostgres({ dataDir: left }));
  const dataDir = join(folder, `postgres-${process.pid}`);
  const server = await startEmbeddedPostgres({ dataDir, fast: true });
  return {
    env: { TEST_DATABASE_OWNER_URL: server.ownerUrl, TEST_DATABASE_URL: server.appUrl },
    stop: () => remove(dataDir, server),
  };
}

/** What a run left that was killed; its server may be running still, and is taken over to be stopped. */
function abandoned(folder) {
  const isGone = (name) => /^postgres-\d+$/.test(name) && !isAlive(Number(name.slice('postgres-'.length)));
  return readdirSync(folder)
    .filter(isGone)
    .map((name) => join(folder, name));
}

/** The cluster may be a link to a place that PostgreSQL's own account can enter. */
async function remove(dataDir, server) {
  const cluster = realpathSync(join(dataDir, 'cluster'));
  await server.stop();
  rmSync(cluster, { recursive: true, force: true });
  if (dirname(cluster) !== dataDir) rmSync(dirname(cluster), { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true });
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
