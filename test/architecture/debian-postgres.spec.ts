import { migrate } from '../../libs/platform/src/database/migrate.js';
import { createDatabase, createTestDatabase, query, type TestDatabase } from '../support/database.js';
import { startDebianPostgres, type DebianPostgres } from '../support/debian-postgres.js';
import { debianPostgres, describeWith } from '../support/suites.js';

// The tests run on the embedded PostgreSQL, which is newer than what many installations have.
describeWith(debianPostgres, 'the migrations on the PostgreSQL of Debian', (bin) => {
  let server: DebianPostgres;
  let older: TestDatabase;
  let newer: TestDatabase;
  beforeAll(async () => {
    server = await startDebianPostgres(bin);
    older = await createDatabase(server);
    newer = await createTestDatabase();
  });
  afterAll(async () => {
    await newer.drop();
    await server.stop();
  });

  it('name what an administrator has to do, all at once, where the role of the app is missing', async () => {
    await query(server.ownerUrl, 'create role lowly login');
    const lowly = Object.assign(new URL(older.ownerUrl), { username: 'lowly' }).href;
    await expect(migrate({ ownerUrl: lowly })).rejects.toMatchObject({
      login: 'lowly',
      remedies: [
        expect.stringMatching(/^alter database "test_.+" owner to "lowly";$/),
        "create role sgf_app login password '…';",
      ],
    });
  });

  it('run, and do nothing a second time', async () => {
    const lines: string[] = [];
    await migrate({ ownerUrl: older.ownerUrl, testClock: true, log: (line) => lines.push(line) });
    expect(lines.length).toBeGreaterThan(0);
    await migrate({ ownerUrl: older.ownerUrl, testClock: true, log: (line) => lines.push(`again: ${line}`) });
    expect(lines.filter((line) => line.startsWith('again'))).toEqual([]);
  });

  it.each(Object.entries(shapes()))('make the same %s as on the embedded one', async (_, sql) => {
    const [there, here] = [await query(older.ownerUrl, sql), await query(newer.ownerUrl, sql)];
    expect(there.length).toBeGreaterThan(0);
    expect(there).toEqual(here);
  });

  it('let the app in', async () => {
    expect(await query(older.appUrl, 'select current_user as me, count(*)::int as calls from call')).toEqual([
      { me: 'sgf_app', calls: 0 },
    ]);
  });
});

function shapes(): Record<string, string> {
  return {
    columns: `select table_name, column_name, data_type, is_nullable, column_default, generation_expression
      from information_schema.columns where table_schema = 'public' order by 1, 2`,
    constraints: `select conrelid::regclass::text as on, conname, pg_get_constraintdef(oid) as text
      from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n' order by 1, 2`,
    indexes: `select indexdef from pg_indexes where schemaname = 'public' order by 1`,
    policies: `select tablename, policyname, cmd, qual, with_check from pg_policies where schemaname = 'public' order by 1, 2`,
    grants: `select table_name, column_name, privilege_type from information_schema.column_privileges
      where grantee = 'sgf_app' order by 1, 2, 3`,
    functions: `select proname, prosrc, prosecdef from pg_proc where pronamespace = 'public'::regnamespace
      and not exists (select from pg_depend d where d.objid = pg_proc.oid and d.deptype = 'e') order by 1, 2`,
  };
}
