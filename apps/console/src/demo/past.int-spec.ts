import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LedgerReader } from '#funds';
import { readConfig, readDemoProgress, type RunningConfig } from '#platform';
import { createTestDatabase, query, type TestDatabase } from '../../../../test/support/database.js';
import { openStage, type Stage } from '../replay/stage.js';
import { demoActors, type DemoActors } from './actors.js';
import { concluded } from './concluded.js';
import { cycleNamed } from './cycle-named.js';
import { inReview } from './in-review.js';
import { makePast } from './past.js';
import { makePresent } from './present.js';
import { aside } from './surroundings.js';
import { underWay } from './under-way.js';

const small = { ...cycleNamed('2011'), generate: { seed: 2011, applications: 4, late: 1, reviewers: 4, awards: 2 } };

describe('the past of the demo', () => {
  let database: TestDatabase;
  let stage: Stage;
  let actors: DemoActors;
  let said: string[];
  const folder = mkdtempSync(join(tmpdir(), 'sgf-past-'));
  const past = (chapters = [inReview(12), underWay(), concluded(small)]): Promise<void> =>
    onDemo((config) => makePast(config, (line) => said.push(line), chapters));
  const onDemo = <T>(work: (config: RunningConfig) => Promise<T>): Promise<T> => {
    const { appUrl: url, ownerUrl } = database;
    return aside(readConfig({ SGF_MODE: 'test', SGF_DATA: folder }), { url, ownerUrl, directUrl: url }, work);
  };
  const rows = <Row = Record<string, unknown>>(sql: string): Promise<Row[]> => query<Row>(database.ownerUrl, sql);

  beforeAll(async () => {
    database = await createTestDatabase();
    stage = await onDemo((config) => openStage(config, () => {}));
    await makePresent(stage);
    actors = await demoActors(stage);
    said = [];
  }, 30_000);
  afterAll(async () => {
    await stage.close();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  it('leaves nothing when it breaks off', async () => {
    const before = await rows('select count(*) from history');
    const broken = { name: 'a story that breaks off', tell: () => Promise.reject(new Error('broken off')) };
    await expect(past([broken])).rejects.toThrow('broken off');
    expect(await rows('select count(*) from history')).toEqual(before);
    expect(await rows('select code from call')).toEqual([{ code: '2026-demo' }]);
    expect(readDemoProgress(folder)).toBeUndefined();
  }, 20_000);

  it('comes as a whole, and once', async () => {
    await past();
    expect(said.at(-1)).toMatch(/^The past is there: \d+ rows\.$/);
    await past();
    expect(said.at(-1)).toBe('The past is there.');
    expect(await rows('select code, state from call order by code')).toEqual([
      { code: '2011', state: 'concluded' },
      { code: '2026-demo', state: 'published' },
      { code: 'grants-demo', state: 'published' },
      { code: 'review-demo', state: 'published' },
    ]);
  }, 60_000);

  it('leaves the people as they were', async () => {
    expect(await rows('select min(starts_on) >= app_today() - 1 as today, count(*)::int from role_grant')).toEqual([
      { today: true, count: 19 },
    ]);
  });

  it('keeps the ledger balanced, with the money of both', async () => {
    const check = await stage.get(LedgerReader).check(actors.cast.financeOfficers[0]!);
    expect(check).toMatchObject({ balanced: true });
    expect(await rows('select sum(balance) from ledger_balance')).toEqual([{ sum: '0.00' }]);
    const asCounted = `
      select l.account, l.window_id, l.award_id, sum(l.amount) from ledger_line l group by 1, 2, 3
      except select account, window_id, award_id, balance from ledger_balance`;
    expect(await rows(asCounted)).toEqual([]);
  });

  it('leaves no mail and no reminder of the past to be sent', async () => {
    expect(
      await rows(
        `select type from outbox o where settled_at is null and occurred_at < (select min(created_at) from person)`,
      ),
    ).toEqual([]);
    expect(await rows('select from reminder_due where done_at is null and at <= now()')).toEqual([]);
  });

  it('has an instalment at each step, a report due soon and one overdue', async () => {
    const states = await rows<{ state: string }>(`
      select distinct d.state from disbursement d join award a on a.id = d.award_id
      where a.reference like 'AWD-grants-demo-%' order by 1`);
    expect(states.map(({ state }) => state)).toEqual([
      ...['authorised', 'failed', 'instructed', 'paid', 'requested', 'scheduled', 'verified'],
    ]);
    expect(await rows(`select subject_kind from hold where state = 'placed'`)).toEqual([{ subject_kind: 'award' }]);
    const due = await rows<{ days: number }>(`
      select due_on - app_today() as days from report where state = 'expected' and due_on < app_today() + 30 order by 1`);
    expect(due).toEqual([{ days: expect.any(Number) }, { days: expect.any(Number) }]);
    expect(due.map(({ days }) => Math.sign(days))).toEqual([-1, 1]);
  });

  it('has applicants who were told how they were assessed, one of whom can sign in', async () => {
    const whole = 'scores is not null and written_at is not null and released_at is not null';
    expect(await rows(`select bool_and(${whole}) as whole from feedback`)).toEqual([{ whole: true }]);
    const found = await rows(`
      select from feedback f join membership m on m.organisation_id = f.organisation_id join person p on p.id = m.person_id
      where p.email = 'applicant.one@demo.example'`);
    expect(found).toHaveLength(1);
  });

  it('has reviews in every state, one application to judge and a session to come', async () => {
    const found = await rows<{ state: string }>('select distinct state from review order by 1');
    expect(found.map(({ state }) => state)).toEqual([
      ...['assigned', 'declined', 'in_progress', 'recused', 'relieved', 'set_aside', 'submitted'],
    ]);
    expect(
      await rows(`select a.state from application a join call_window w on w.id = a.window_id join call c on c.id = w.call_id
        where c.code = 'review-demo' and a.state = 'submitted'`),
    ).toEqual([{ state: 'submitted' }]);
    expect(
      await rows(`select convened_for > app_today() as to_come from board_session where state = 'convened'`),
    ).toEqual([{ to_come: true }]);
  });

  it('waits for the approver, and belongs to the applicants of the demo', async () => {
    const [first, second] = actors.applicants.map(([owner]) => owner!.organisations[0]!.id);
    expect(await rows(`select state from award where organisation_id = '${first}'`)).toEqual([{ state: 'active' }]);
    expect(await rows(`select state from award where state = 'proposed'`)).toHaveLength(1);
    expect(await rows(`select state from application where organisation_id = '${second}' order by 1`)).toEqual([
      { state: 'draft' },
      { state: 'eligible' },
    ]);
  });
});
