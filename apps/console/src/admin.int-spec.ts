import { PassThrough } from 'node:stream';
import { createTestDatabase, query, type TestDatabase } from '../../../test/support/database.js';
import { run } from './admin.js';

describe('sgf admin', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const admin = async (...argv: string[]): Promise<{ status: number; out: string; err: string }> => {
    const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
    const env = {
      SGF_MODE: 'test',
      DATABASE_URL: database.appUrl,
      DATABASE_OWNER_URL: database.ownerUrl,
      PUBLIC_URL: 'https://grants.example',
    };
    const status = await run(argv, { stdin, stdout, stderr, env });
    const read = (stream: PassThrough): string => ((stream.read() as Buffer | null) ?? '').toString();
    return { status, out: read(stdout), err: read(stderr) };
  };

  it('takes two addresses', async () => {
    const { status, out, err } = await admin('invite', '--email', 'amina@fund.example');
    expect([status, out, err]).toEqual([2, '', expect.stringContaining('two different addresses')]);
    expect((await admin('invite', '--email', 'amina', '--email', 'bruno@fund.example')).err).toContain(
      'like name@example.org',
    );
    expect((await admin('invite', '--mail', 'amina')).status).toBe(2);
    expect((await admin('remove')).status).toBe(2);
    expect(await query(database.ownerUrl, 'select from person')).toEqual([]);
  });

  it('prints a link for each, makes them administrators, and refuses once they are there', async () => {
    const invite = () => admin('invite', '--email', 'amina@fund.example', '--email', 'bruno@fund.example');
    const { status, out } = await invite();
    expect(status).toBe(0);
    expect(out).toMatch(
      /^amina@fund\.example\n {2}https:\/\/grants\.example\/set-password\?token=[\w-]{43}\nbruno@fund\.example\n/,
    );
    expect(await query(database.ownerUrl, 'select role, proposal_id from role_grant')).toEqual([
      { role: 'administrator', proposal_id: null },
      { role: 'administrator', proposal_id: null },
    ]);
    // Nobody followed the links yet: they can be printed again.
    expect((await invite()).status).toBe(0);
    expect(await query(database.ownerUrl, 'select from role_grant')).toHaveLength(2);
    await query(database.ownerUrl, 'update person set confirmed_at = now()');
    const late = await invite();
    expect([late.status, late.out]).toEqual([1, '']);
    expect(late.err).toContain('two administrators already');
  });

  it('teaches', async () => {
    const { status, out } = await admin('--help');
    expect(status).toBe(0);
    expect(out).toContain('sgf admin invite --email');
  });
});
