import { randomBytes } from 'node:crypto';
import { escapeIdentifier } from 'pg';
import { createDatabase, query, testServer, type TestDatabase } from '../../../../test/support/database.js';
import { migrate } from './migrate.js';

describe('a server whose administrator is careful with rights', () => {
  const login = `owner_${randomBytes(4).toString('hex')}`;
  let database: TestDatabase;
  let ownerUrl: string;
  beforeAll(async () => {
    database = await createDatabase(await testServer());
    await query(database.ownerUrl, `create role ${login} login password 'owner'`);
    const url = new URL(database.ownerUrl);
    Object.assign(url, { username: login, password: 'owner' });
    ownerUrl = url.href;
  });
  afterAll(async () => {
    const server = await testServer();
    await database.drop();
    await query(server.ownerUrl, `drop role ${login}`);
  });

  it('is told what to do before a login can migrate that owns nothing', async () => {
    const name = escapeIdentifier(new URL(ownerUrl).pathname.slice(1));
    await expect(migrate({ ownerUrl })).rejects.toThrow(
      `${login} cannot migrate until an administrator of the PostgreSQL server does this:\n` +
        `  alter database ${name} owner to "${login}";`,
    );
    expect(await query(database.ownerUrl, `select from pg_tables where schemaname = 'public'`)).toEqual([]);
  });

  it('lets a login migrate that owns the database and has no other right; the app keeps an address of its own', async () => {
    const name = escapeIdentifier(new URL(ownerUrl).pathname.slice(1));
    await query(database.ownerUrl, `alter database ${name} owner to ${login}`);
    const lines: string[] = [];
    await migrate({ ownerUrl, log: (line) => lines.push(line) });
    expect(lines[0]).toContain('DATABASE_URL has to name another login than DATABASE_OWNER_URL');
    expect(await query(database.appUrl, 'select count(*)::int as calls from call')).toEqual([{ calls: 0 }]);
    await expect(query(database.appUrl, 'create table mine (id integer)')).rejects.toMatchObject({ code: '42501' });
  });
});
