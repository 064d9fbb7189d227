import { Client, escapeIdentifier } from 'pg';

/** What belongs to one database and not to what happened in it. */
const left: readonly string[] = ['schema_migration', 'session', 'idempotency', 'access_attempt', 'link'];

/** Rows that stand in both databases and are added up. */
const addedUp: Readonly<Record<string, string>> = {
  ledger_balance: `on conflict on constraint ledger_balance_once do update set balance = ledger_balance.balance + excluded.balance`,
  reference_series: `on conflict (series) do update set last = greatest(reference_series.last, excluded.last)`,
};

/** Numbers that go on counting in the database that receives them. */
const countedOn: Readonly<Record<string, string>> = {
  'board_session.number': 'number + (select coalesce(max(b.number), 0) from board_session b)',
};

/** Who people are and what they belong to: what a replay is given so that the same people act in it. */
export const peopleTables: readonly string[] = [
  ...['person', 'credential', 'organisation', 'organisation_statement', 'organisation_budget'],
  ...['membership', 'role_grant'],
];

/** What of one database goes into another. */
export interface Transplant {
  /** These tables alone; without them everything that happened. */
  readonly only?: readonly string[];
  /** Tables whose rows were taken over from the receiving database: what stands there already stays as it is. */
  readonly known?: readonly string[];
}

/**
 * Moves everything that happened in a replay's database into another one of the same form, in one commit: it is there as a
 * whole or not at all, and a second time is refused by the keys. Constraints hold because they held where the rows come
 * from; triggers and foreign keys are set aside meanwhile, which takes an owner who `mayTransplant`. Gives the number of rows.
 */
export const transplant = async (fromOwnerUrl: string, toOwnerUrl: string, what: Transplant = {}): Promise<number> => {
  const [from, to] = [connection(fromOwnerUrl), connection(toOwnerUrl)];
  await Promise.all([from.connect(), to.connect()]);
  try {
    await from.query('begin isolation level repeatable read read only');
    await to.query('begin');
    await to.query('set local session_replication_role = replica');
    let rows = 0;
    for (const table of await tablesOf(from, what.only)) rows += await move(from, to, table, what.known ?? []);
    await to.query('commit');
    return rows;
  } finally {
    // Without a commit the server takes everything back.
    await Promise.all([from.end(), to.end()]);
  }
};

/** Whether the owner may make databases and set triggers aside: a superuser may, and whom one has granted it. */
export const mayTransplant = async (ownerUrl: string): Promise<boolean> => {
  const client = connection(ownerUrl);
  await client.connect();
  try {
    const { rows } = await client.query<{ may: boolean }>(`
      select has_parameter_privilege('session_replication_role', 'set') and (rolcreatedb or rolsuper) as may
      from pg_roles where rolname = current_user`);
    return rows[0]?.may === true;
  } finally {
    await client.end();
  }
};

const connection = (url: string): Client => new Client({ connectionString: url, application_name: 'sgf transplant' });

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
}

const tablesOf = async (client: Client, only: readonly string[] | undefined): Promise<Table[]> => {
  const { rows } = await client.query<Table>(
    `select c.table_name as name, array_agg(c.column_name::text order by c.ordinal_position) as columns
     from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER' and c.table_name <> all($1)
     group by c.table_name order by c.table_name`,
    [[...left]],
  );
  return rows.filter(({ name }) => only?.includes(name) ?? true);
};

/** As JSON text from end to end: no number and no instant passes through a type of JavaScript. */
const move = async (from: Client, to: Client, table: Table, known: readonly string[]): Promise<number> => {
  const { read, write } = statementsFor(table, known);
  const { rows } = await from.query<{ all: string }>(read);
  const result = await to.query(write, [rows[0]!.all]);
  return result.rowCount ?? 0;
};

/** The names come from the catalogue of the database, and are escaped: no statement takes a table as a parameter. */
const statementsFor = ({ name, columns }: Table, known: readonly string[]): { read: string; write: string } => {
  const [table, list] = [escapeIdentifier(name), columns.map((column) => escapeIdentifier(column)).join(', ')];
  const values = columns.map((column) => countedOn[`${name}.${column}`] ?? escapeIdentifier(column)).join(', ');
  const onConflict = addedUp[name] ?? (known.includes(name) ? 'on conflict do nothing' : '');
  return {
    read: `select coalesce(json_agg(t), '[]')::text as all from ${table} t`,
    write: `insert into ${table} (${list}) select ${values} from json_populate_recordset(null::${table}, $1::json) ${onConflict}`,
  };
};
