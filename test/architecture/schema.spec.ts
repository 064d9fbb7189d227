import { findTables } from '../../apps/console/src/docs/tables.js';
import { createTestDatabase, query, type TestDatabase } from '../support/database.js';
import { connectWithEntities } from '../support/entities.js';

/** Written once and never changed by the app. A table of that kind is added here with its migration. */
const writtenOnce = [
  ...['history', 'history_payload', 'inbox', 'ledger_entry', 'ledger_line', 'contribution', 'terms'],
  ...[
    'call_conclusion',
    'corrigendum',
    'submission',
    'submission_document',
    'refused_attempt',
    'screening',
    'judgement',
    'exclusion',
  ],
  'application_extension',
  ...['recusal', 'ranking', 'attendance', 'recommendation', 'session_addendum', 'approval', 'decision'],
  ...['award_budget_line', 'agreement', 'signature', 'report_submission'],
  ...['question', 'question_asker', 'question_set_aside', 'message', 'message_file'],
];
/** The only tables that the app may delete from: what is replaced as a whole, and what expires. */
const deletable = [
  'access_attempt',
  'call_window',
  'clarification_question',
  'correction_draft',
  'idempotency',
  'link',
  'organisation_budget',
  'organisation_statement',
  'recovery_code',
  'second_factor',
  'session',
];
/** Tables that everybody who reaches the database may see whole. */
const withoutRowSecurity = ['schema_migration'];

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const names = async (sql: string): Promise<string[]> =>
  (await query<{ name: string }>(database.ownerUrl, sql)).map(({ name }) => name);

describe('schema and entities', () => {
  // Constraints, indexes and defaults stand in the migrations alone, as SQL says them better; types, names and
  // whether a column may be empty stand in both.
  const onlyInSql = /^(ALTER TABLE \S+ DROP CONSTRAINT|DROP INDEX|ALTER TABLE \S+ ALTER COLUMN \S+ DROP DEFAULT)/;

  const drift = async (): Promise<string[]> => {
    const source = await connectWithEntities(database.ownerUrl);
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    await source.destroy();
    return upQueries.map(({ query: sql }) => sql).filter((sql) => !onlyInSql.test(sql));
  };

  it('agree', async () => {
    expect(await drift()).toEqual([]);
  });

  it('would be seen to disagree', async () => {
    await query(database.ownerUrl, 'alter table call add column forgotten text, alter column code drop not null');
    expect((await drift()).filter((sql) => sql.includes('"call"'))).toEqual([
      expect.stringContaining('DROP COLUMN "forgotten"'),
      expect.stringContaining('"code" SET NOT NULL'),
    ]);
    await query(database.ownerUrl, 'alter table call drop column forgotten, alter column code set not null');
  });
});

describe('states', () => {
  it('in the database are those of the machines', async () => {
    const checks = await query<{ name: string; check: string | null }>(
      database.ownerUrl,
      `select r.relname as name, pg_get_constraintdef(c.oid) as check
       from pg_class r join pg_attribute a on a.attrelid = r.oid and a.attname = 'state'
       left join pg_constraint c on c.conrelid = r.oid and c.contype = 'c' and c.conkey = array[a.attnum]
       where r.relkind = 'r' and r.relnamespace = 'public'::regnamespace order by 1`,
    );
    const inDatabase = checks.map(({ name, check }) => ({ name, states: quoted(check ?? '') }));
    const { machines } = await findTables();
    const inCode = machines.map(({ table }) => ({ name: table.name, states: [...table.states].sort() }));
    expect(inDatabase).toEqual(inCode.sort((a, b) => (a.name < b.name ? -1 : 1)));
  });
});

describe('the role of the app', () => {
  it.each([
    'create table mine ()',
    'create schema mine',
    'create function mine() returns int language sql return 1',
    'create or replace function app_now() returns timestamptz language sql return now()',
    'alter table call add column mine text',
    'alter table history disable row level security',
    'drop table call',
    'drop policy history_is_written_by_its_actor on history',
    'create or replace rule mine as on insert to history do instead nothing',
    'update history set at = now()',
    'delete from history',
    'truncate history',
    'update history_payload set content = null',
    'update ledger_entry set id = id',
    'delete from ledger_line',
    'update schema_migration set name = name',
    'set session_replication_role = replica',
    'alter role sgf_app bypassrls',
    'set role owner',
  ])('may not: %s', async (sql) => {
    await expect(query(database.appUrl, sql)).rejects.toMatchObject({ code: '42501' });
  });

  it('has no power of its own and owns nothing', async () => {
    const [role] = await query(
      database.ownerUrl,
      `select rolsuper, rolcreaterole, rolcreatedb, rolbypassrls, rolreplication,
         (select count(*)::int from pg_shdepend d where d.refobjid = r.oid and d.deptype = 'o') as owned
       from pg_roles r where rolname = 'sgf_app'`,
    );
    const none = {
      rolsuper: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolbypassrls: false,
      rolreplication: false,
    };
    expect(role).toEqual({ ...none, owned: 0 });
  });

  it('never rewrites what is written once', async () => {
    const rewritable = await names(
      `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
       and (has_any_column_privilege('sgf_app', oid, 'update') or has_table_privilege('sgf_app', oid, 'delete, truncate'))`,
    );
    const tables = await names(`select tablename as name from pg_tables where schemaname = 'public'`);
    expect(writtenOnce.filter((table) => rewritable.includes(table))).toEqual([]);
    expect(writtenOnce.filter((table) => !tables.includes(table))).toEqual([]);
  });

  it('deletes only where that is meant', async () => {
    const found = await names(
      `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
       and has_table_privilege('sgf_app', oid, 'delete') order by 1`,
    );
    expect(found).toEqual(deletable);
  });

  it('sees every table through row-level security', async () => {
    const open = await names(
      `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and not relrowsecurity`,
    );
    expect(open).toEqual(withoutRowSecurity);
  });

  it('meets row-level security behind every view', async () => {
    const open = await names(
      `select relname as name from pg_class where relkind in ('v', 'm') and relnamespace = 'public'::regnamespace
       and not coalesce(reloptions, '{}') @> array['security_invoker=true']
       and not exists (select from pg_depend d where d.objid = pg_class.oid and d.deptype = 'e')`,
    );
    expect(open).toEqual([]);
  });

  it('cannot slip a table of its own under a function that acts for the owner', async () => {
    const open = await names(
      `select proname as name from pg_proc where prosecdef and pronamespace = 'public'::regnamespace
       and not exists (select from unnest(proconfig) s where s ~ '^search_path=.*pg_temp$')`,
    );
    expect(open).toEqual([]);
  });
});

const quoted = (sql: string): string[] =>
  [...sql.matchAll(/'([^']+)'::text/g)].map(([, word]) => word as string).sort();
