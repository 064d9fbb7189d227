import { Client } from 'pg';
import { queueTable } from './queue-table.js';

/** The schema of the jobs in PostgreSQL, beside the one of the product. */
export const queueSchema = 'bullmq';

/** How a client connects. */
export interface DirectConnection {
  readonly connectionString: string;
  readonly options?: string;
}

/** BullMQ adds connection options of its own, which options inside of the address would displace. */
export const directConnection = (address: string): DirectConnection => {
  const url = new URL(address);
  const options = url.searchParams.get('options');
  url.searchParams.delete('options');
  return { connectionString: url.href, ...(options === null ? {} : { options }) };
};

/**
 * Brings BullMQ's own tables to their newest form, as the owner, with what it would otherwise make at run time: the app's
 * role may make nothing. Loads BullMQ only when it is called.
 */
export const prepareQueues = async (client: Client): Promise<void> => {
  const { runMigrations } = await import('bullmq');
  await runMigrations(client, queueSchema);
  for (const name of Object.keys(queueTable)) await client.query('select bullmq.next_job_id($1)', [name]);
  const inSchema = `in schema ${queueSchema} to sgf_app`;
  await client.query(`grant usage on schema ${queueSchema} to sgf_app;
    grant select, insert, update, delete on all tables ${inSchema};
    grant usage, select on all sequences ${inSchema};
    grant execute on all functions ${inSchema}`);
};

/** Throws, naming the remedy, when the database was not prepared for every queue. */
export const assertQueuesArePrepared = async (connection: DirectConnection): Promise<void> => {
  const { assertSchemaCompatibility } = await import('bullmq');
  const client = new Client({ ...connection, application_name: 'sgf worker' });
  await client.connect();
  try {
    await assertSchemaCompatibility(client, queueSchema);
    const { rows } = await client.query<{ name: string }>(
      `select name from unnest($1::text[]) as name
       where to_regclass('bullmq.' || bullmq.job_id_seq_name(name)) is null`,
      [Object.keys(queueTable)],
    );
    if (rows.length > 0) throw new Error(`there is no queue ${rows.map(({ name }) => name).join(', ')}`);
  } catch (cause) {
    throw new Error(`the database is not prepared for jobs (sgf migrate): ${(cause as Error).message}`, { cause });
  } finally {
    await client.end();
  }
};
