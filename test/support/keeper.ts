// Keeps one PostgreSQL for the test files that people run alone, between one run and the next, and goes when nobody has
// used it for a while. Started by database.ts: node --import tsx test/support/keeper.ts <folder>
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../libs/platform/src/embedded-postgres/index.js';

const [folder = ''] = process.argv.slice(2);
const patience = 10;

const server = await startEmbeddedPostgres({ dataDir: folder, shared: true, fast: true });
const note = `${folder}/addresses.json`;
writeFileSync(`${note}.${process.pid}`, JSON.stringify({ ownerUrl: server.ownerUrl, appUrl: server.appUrl }));
renameSync(`${note}.${process.pid}`, note);

for (let idle = 0; idle < patience; idle = (await isInUse()) ? 0 : idle + 1) await wait(30_000);
rmSync(note, { force: true });
await server.stop();

async function isInUse(): Promise<boolean> {
  const client = new Client({ connectionString: server.ownerUrl, application_name: 'sgf supervisor' });
  await client.connect();
  const { rowCount } = await client.query(
    `select from pg_stat_activity where backend_type = 'client backend' and application_name <> 'sgf supervisor'`,
  );
  await client.end();
  return rowCount !== 0;
}
