import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Pool } from 'pg';
import { ApplicationsModule, SubmitApplication } from '#applications';
import { anApplication, type Drafted } from '../support/builders/application.js';
import { aCall } from '../support/builders/call.js';
import { openWorld, type World } from '../support/world.js';

/** A night has time for more: DRILL_SUBMITS=2000. */
const submits = Number(process.env['DRILL_SUBMITS'] ?? 200);
const applicants = 40;
/** Seconds of grace; they are part of the time in which a submission is accepted. */
const grace = 2;

/** What became of one request, between two looks at the database's clock. */
interface Outcome {
  readonly id: string;
  readonly before: Date;
  readonly after: Date;
  readonly accepted: boolean;
}

describe(`${submits} submissions around the closing instant, on the real clock`, () => {
  let world: World;
  const drafts: Drafted[] = [];
  let windowId: string;
  /** Looks at the clock, many at once. */
  let looks: Pool;
  beforeAll(async () => {
    world = await openWorld([ApplicationsModule]);
    looks = new Pool({ connectionString: world.ownerUrl, max: 10 });
    world.clock.set('2011-03-01T10:00:00Z');
    const call = aCall().between('2011-03-08T00:00:00Z', '2099-01-01T00:00:00Z').with({ graceSeconds: grace });
    const published = await call.publishedIn(world);
    ({ windowId } = published);
    world.clock.set(undefined);
    for (let i = 0; i < applicants; i += 1) drafts.push(await anApplication().draftedIn(world, published.windowId));
  }, 60_000);
  afterAll(async () => {
    await looks.end();
    await world.close();
  });

  const now = async (): Promise<Date> =>
    (await looks.query<{ now: Date }>('select clock_timestamp() as now')).rows[0]!.now;
  const submit = async ({ id, applicant }: Drafted): Promise<Outcome> => {
    const before = await now();
    const accepted = await world
      .get(SubmitApplication)
      .execute(applicant, id, { certifier: 'Amina Bello' })
      .then(
        () => true,
        (error: { reasons?: readonly { code: string }[] }) => {
          expect(error.reasons?.map(({ code }) => code)).toEqual(['application.closed']);
          return false;
        },
      );
    return { id, before, after: await now(), accepted };
  };
  /** Closes the window so that the last moment, grace included, is so many milliseconds from now. */
  const closeIn = async (milliseconds: number): Promise<Date> => {
    const [row] = await world.sql<{ last: Date }>(
      `update call_window set closes_at = clock_timestamp() + ($2 - grace_seconds * 1000) * interval '1 millisecond'
       where id = $1 returning closes_at + grace_seconds * interval '1 second' as last`,
      [windowId, milliseconds],
    );
    return row!.last;
  };
  /** Somebody who holds the rows of some applications until a moment has come. */
  const hold = async (held: readonly Drafted[], isOver: (now: Date) => boolean): Promise<() => Promise<Date>> => {
    const blocker = new Client({ connectionString: world.ownerUrl, application_name: 'sgf test blocker' });
    await blocker.connect();
    await blocker.query('begin');
    await blocker.query('select from application where id = any($1::uuid[]) for update', [held.map(({ id }) => id)]);
    return async () => {
      while (!isOver(await now())) await wait(10);
      const at = await now();
      await blocker.query('commit');
      await blocker.end();
      return at;
    };
  };

  it('accepts none that was decided at the last moment or after it, and refuses none that was decided before', async () => {
    const [acrossIt, shortly] = [drafts.slice(0, 10), drafts.slice(10, 20)];
    const last = await closeIn(3_000);
    const releaseAfter = await hold(acrossIt, (at) => at.getTime() > last.getTime() + 200);
    const releaseBefore = await hold(shortly, (at) => at.getTime() > last.getTime() - 600);
    const released = Promise.all([releaseAfter(), releaseBefore()]);
    const fired = Array.from({ length: submits }, async (_, i) => {
      await wait(Math.floor((i / submits) * 4_000));
      return submit(drafts[i % applicants]!);
    });
    const outcomes = await Promise.all(fired);
    await released;

    const wrong = outcomes.filter(({ accepted, before, after }) => (accepted ? before >= last : after < last));
    expect(wrong).toEqual([]);
    // Whoever waited for a row that was released too late is late, whenever it was asked.
    const waited = new Set<string>(acrossIt.map(({ id }) => id));
    expect(outcomes.filter(({ id, accepted }) => waited.has(id) && accepted)).toEqual([]);
    expect(new Set(outcomes.map(({ accepted }) => accepted))).toEqual(new Set([true, false]));

    const count = async (sql: string) => (await world.sql<{ count: number }>(sql))[0]!.count;
    expect(await count('select count(*)::int from submission')).toBe(
      outcomes.filter(({ accepted }) => accepted).length,
    );
    expect(await count('select count(*)::int from refused_attempt')).toBe(
      outcomes.filter(({ accepted }) => !accepted).length,
    );
    const late = `select count(*)::int from submission s join application a on a.id = s.application_id
      join call_window w on w.id = a.window_id where s.submitted_at >= w.closes_at + w.grace_seconds * interval '1 second'`;
    expect(await count(late)).toBe(0);
    expect(await count(`select count(*)::int from submission where in_grace`)).toBeGreaterThan(0);
  });
});
