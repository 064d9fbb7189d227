import { Client, escapeIdentifier } from 'pg';

/** What belongs to one database and not to what happened in it. */
const left = ['schema_migration', 'session', 'idempotency', 'access_attempt', 'link'] as const;

/** Rows that stand in both databases and are added up. */
const addedUp: Readonly<Record<string, string>> = {
  ledger_balance: `on conflict on constraint ledger_balance_once do update set balance = ledger_balance.balance + excluded.balance`,
  reference_series: `on conflict (series) do update set last = greatest(reference_series.last, excluded.last)`,
};

/**
 * Moves everything that happened in a replay's database into another one of the same form, in one commit: it is there as a
 * whole or not at all. Constraints hold because they held where the rows come from; the owner must be a superuser, since
 * triggers and foreign keys are set aside meanwhile. Gives the number of rows.
 */
export const transplant = async (fromOwnerUrl: string, toOwnerUrl: string): Promise<number> => {
  const [from, to] = [fromOwnerUrl, toOwnerUrl].map((url) => new Client({ connectionString: url, application_name: 'sgf transplant' })) as [Client, Client];
  await Promise.all([from.connect(), to.connect()]);
  try {
    await to.query('begin');
    await to.query('set local session_replication_role = replica');
    let rows = 0;
    for (const table of await tablesOf(from)) rows += await move(from, to, table);
    await to.query('commit');
    return rows;
  } catch (error) {
    await to.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    await Promise.all([from.end(), to.end()]);
  }
};

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
}

const tablesOf = async (client: Client): Promise<Table[]> => {
  const { rows } = await client.query<Table>(
    `select c.table_name as name, array_agg(c.column_name::text order by c.ordinal_position) as columns
     from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER' and c.table_name <> all($1)
     group by c.table_name order by c.table_name`,
    [[...left]],
  );
  return rows;
};

/** As JSON text from end to end: no number and no instant passes through a type of JavaScript. */
const move = async (from: Client, to: Client, { name, columns }: Table): Promise<number> => {
  const [table, list] = [escapeIdentifier(name), columns.map((column) => escapeIdentifier(column)).join(', ')];
  const { rows } = await from.query<{ all: string }>(`select coalesce(json_agg(t), '[]')::text as all from ${table} t`);
  const result = await to.query(
    `insert into ${table} (${list}) select ${list} from json_populate_recordset(null::${table}, $1::json) ${addedUp[name] ?? ''}`,
    [rows[0]!.all],
  );
  return result.rowCount ?? 0;
};
