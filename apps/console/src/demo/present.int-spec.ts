import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignIn } from '#identity';
import { readConfig } from '#platform';
import { createTestDatabase, query, type TestDatabase } from '../../../../test/support/database.js';
import { openStage, type Stage } from '../replay/stage.js';
import { demoPassword, people } from './people.js';
import { inhabitantsOf, makePresent } from './present.js';
import { aside } from './surroundings.js';

describe('the present of the demo', () => {
  let database: TestDatabase;
  let stage: Stage;
  const folder = mkdtempSync(join(tmpdir(), 'sgf-present-'));
  beforeAll(async () => {
    database = await createTestDatabase();
    const { appUrl: url, ownerUrl } = database;
    const settings = readConfig({ SGF_MODE: 'test', SGF_DATA: folder });
    stage = await aside(settings, { url, ownerUrl, directUrl: url }, (config) => openStage(config, () => {}));
    expect(await inhabitantsOf(stage)).toBe('nobody');
    await makePresent(stage);
  }, 30_000);
  afterAll(async () => {
    await stage.close();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  const rows = <Row>(sql: string): Promise<Row[]> => query<Row>(database.ownerUrl, sql);

  it('is there once, and told from people of another installation', async () => {
    expect(await inhabitantsOf(stage)).toBe('demo');
    await expect(makePresent(stage)).rejects.toThrow();
    expect(await rows('select from person')).toHaveLength(people.length);
  });

  it.each(people)('lets $email sign in', async ({ email, role }) => {
    const { token } = await stage.get(SignIn).execute({ email, password: demoPassword }, '127.0.0.1');
    expect(token).not.toBe('');
    const held = await rows<{ role: string }>(
      `select g.role from role_grant g join person p on p.id = g.person_id where p.email = '${email}'`,
    );
    expect(held).toEqual(role === 'applicant' ? [] : [{ role }]);
  });

  it('has a call that is open, published by a second officer, and money for it', async () => {
    const found = await rows(`
      select c.state, c.published_by <> c.proposed_by as by_another, w.opens_at < now() and now() < w.closes_at as open,
        to_char(w.closes_at at time zone 'Europe/Vienna', 'HH24:MI') as until,
        (w.closes_at at time zone 'Europe/Vienna')::date - app_today() as days
      from call c join call_window w on w.call_id = c.id`);
    expect(found).toEqual([{ state: 'published', by_another: true, open: true, until: '00:00', days: 15 }]);
    expect(await rows('select from contribution')).toHaveLength(1);
  });

  it('has applications at different stages', async () => {
    const found = await rows<{ state: string; sections: number; documents: number }>(`
      select a.state, (select count(*)::int from application_section s where s.application_id = a.id) as sections,
        (select count(*)::int from application_document d where d.application_id = a.id) as documents
      from application a order by a.reference`);
    expect(found).toEqual([
      { state: 'draft', sections: 3, documents: 0 },
      { state: 'draft', sections: 8, documents: 6 },
      { state: 'submitted', sections: 12, documents: 7 },
    ]);
  });
});
