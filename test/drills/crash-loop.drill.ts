import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApplicationsModule } from '#applications';
import { CancelInstalment, DisbursementsModule, DisbursementsReader, ScheduleInstalments } from '#disbursements';
import { LedgerReader } from '#funds';
import { systemActor } from '#kernel';
import { AcceptReview, AssignReview, ReviewsModule } from '#reviews';
import { anApplication, type Drafted } from '../support/builders/application.js';
import { eligibleIn, scoresAt } from '../support/builders/assessment.js';
import { aDesk } from '../support/builders/award.js';
import { aCall } from '../support/builders/call.js';
import { aGrant, instruct } from '../support/builders/grant.js';
import { inOffice } from '../support/builders/office.js';
import { filesUnder, root } from '../support/project.js';
import { openWorld, type World } from '../support/world.js';
import { live, prepareLives, type Act, type Life, type Said } from './lives.js';

/** How often a process is killed at each place. A night has time for more: DRILL_KILLS=170. */
const kills = Number(process.env['DRILL_KILLS'] ?? 2);
const places = ['after-begin', 'before-commit', 'after-commit-before-reply'];
const lives = places.flatMap((place) => Array.from({ length: kills }, (_, i) => `${place}:${4 + ((i * 3) % 8)}`));
const actsInLane = lives.length * 2;
const at = '2011-09-01T10:00:00Z';

describe('a process that is killed while three lanes of acts run in it', () => {
  let world: World;
  let lanes: readonly (readonly Act[])[];
  /** What was acknowledged, over all lives. */
  const known = new Map<string, Said>();
  beforeAll(async () => {
    prepareLives();
    world = await openWorld([ApplicationsModule, ReviewsModule, DisbursementsModule]);
    lanes = [await scores(world), await payments(world), await submissions(world)];
  }, 60_000);
  afterAll(() => world.close());

  /** What is left to do, beginning with the last act that was acknowledged: it is answered once more. */
  const rest = () =>
    lanes.map((lane) =>
      lane.slice(
        Math.max(
          0,
          lane.findLastIndex(({ key }) => known.has(key)),
        ),
      ),
    );
  const livesUntil = async (failpoint?: string, left: Life['lanes'] = rest()) => {
    const { said, killed } = await live({
      databaseUrl: world.appUrl,
      at,
      lanes: left,
      ...(failpoint === undefined ? {} : { failpoint }),
    });
    for (const one of said) expect(one).toEqual(known.get(one.key) ?? one);
    for (const one of said) known.set(one.key, one);
    return killed;
  };

  it.each(lives)('at %s loses nothing that it acknowledged, and leaves nothing by halves', async (failpoint) => {
    expect(await livesUntil(failpoint)).toBe(true);
    await keepsItsLaws(world, lanes.flat(), known);
  });

  it('answers each the same once more, and does what was left', async () => {
    expect(await livesUntil(undefined, lanes)).toBe(false);
    expect(known.size).toBe(lanes.flat().length);
    await keepsItsLaws(world, lanes.flat(), known);
  });

  it('is armed by drills only: no setting of the product does it', () => {
    const arming = [...filesUnder('libs', /\.tsx?$/), ...filesUnder('apps', /\.tsx?$/)].filter((path) =>
      readFileSync(join(root, path), 'utf8').includes('armFailpoint'),
    );
    expect(arming).toEqual(['libs/platform/src/database/failpoint.ts', 'libs/platform/src/index.ts']);
  });
});

/** The laws that hold after every kill. */
const keepsItsLaws = async (world: World, acts: readonly Act[], known: ReadonlyMap<string, Said>): Promise<void> => {
  const rows = await world.sql<{ key: string; result: unknown }>('select key, result from idempotency');
  const results = new Map(rows.map(({ key, result }) => [key, result]));
  for (const { key, refusal } of acts) {
    const said = known.get(key);
    if (refusal !== undefined)
      expect([said ?? { key, refused: refusal }, results.has(key)]).toEqual([{ key, refused: refusal }, false]);
    else if (said !== undefined) expect(said).toEqual({ key, answer: results.get(key) });
  }
  const done = (verb: Act['verb']) => acts.filter((act) => act.verb === verb && results.has(act.key));
  expect(await effects(world)).toEqual({
    submitted: done('submit')
      .map(({ id }) => id)
      .sort(),
    paid: done('pay')
      .map(({ key }) => key)
      .sort(),
    scored: done('score').length,
    booked: done('pay').length,
  });
  expect(await world.sql(unevenHistory)).toEqual([]);
  expect(await world.sql(untold)).toEqual([]);
  expect((await world.get(LedgerReader).check(systemActor)).balanced).toBe(true);
  expect(await world.get(DisbursementsReader).agreesWithLedger(systemActor)).toBe(true);
};

/** What stands in the tables, apart from the keys and their answers. */
const effects = async (world: World) => {
  const column = async <Value>(sql: string) => (await world.sql<{ value: Value }>(sql)).map(({ value }) => value);
  const [scored] = await column<number>(`select count(*)::int as value from history where type = 'review.scored'`);
  const [booked] = await column<number>(`select count(*)::int as value from ledger_entry where type = 'payment'`);
  return {
    submitted: await column<string>(`select s.application_id as value from submission s
      join application a on a.id = s.application_id where a.reference like 'APP-2011-open-%' order by s.application_id`),
    paid: await column<string>(`select bank_reference as value from disbursement where state = 'paid' order by 1`),
    scored,
    booked,
  };
};

/** A thing has as many changes in its history as its version says. */
const unevenHistory = `
  select thing.id from (
    select id, version from application union all select id, version from review union all select id, version from disbursement
  ) thing left join history h on h.thing_id = thing.id
  group by thing.id, thing.version having count(distinct h.version) <> thing.version or max(h.version) <> thing.version`;

/** What stands in the history and not in the outbox, or the reverse. */
const untold = `
  select type, thing_id from (select type, thing_id, 1 as side from history union all select type, thing_id, -1 from outbox) told
  group by type, thing_id having sum(side) <> 0`;

/** Every fourth act of a lane is one that must be refused. */
const laneOf = (
  verb: Act['verb'],
  act: (i: number) => Omit<Act, 'key' | 'verb'>,
  wrong: (i: number) => unknown,
): Act[] =>
  Array.from({ length: actsInLane }, (_, i) => ({
    key: `${verb}-${String(i).padStart(4, '0')}`,
    verb,
    ...act(i),
    ...(i % 4 === 2 ? { input: wrong(i), refusal: 'invalid_input' } : {}),
  }));

/** Scores for one review, each time others. */
const scores = async (world: World): Promise<Act[]> => {
  const { officer, applications } = await eligibleIn(world, ['25000.00'], '2011-review');
  const reviewer = await inOffice(world, 'reviewer');
  const { id } = await world.get(AssignReview).execute(officer, applications[0]!.id, { reviewerId: reviewer.id });
  await world.get(AcceptReview).execute(reviewer, id);
  const given = (i: number) => scoresAt(i % 11).map((score) => ({ ...score, remark: `The ${i}th time` }));
  const tooMuch = (i: number) => scoresAt(i % 11).map((score) => ({ ...score, score: '101.0' }));
  return laneOf('score', (i) => ({ actor: reviewer, id, input: given(i) }), tooMuch);
};

/** The bank's word on instalments of one project year. */
const payments = async (world: World): Promise<Act[]> => {
  const desk = await aDesk(world);
  const grant = await aGrant(world, desk);
  for (const id of grant.instalments) await world.get(CancelInstalment).execute(desk.officer, id, 'In smaller parts');
  const plan = Array.from({ length: actsInLane }, () => ({ year: 1, amount: '10.00' }));
  const { instalments } = await world.get(ScheduleInstalments).execute(desk.officer, grant.id, plan);
  for (const id of instalments) await instruct(world, grant, desk, id);
  const payment = (i: number, paidOn: string) => ({ paidOn, bankReference: `pay-${String(i).padStart(4, '0')}` });
  return laneOf(
    'pay',
    (i) => ({ actor: desk.finance, id: instalments[i]!, input: payment(i, '2011-09-01') }),
    (i) => payment(i, '2011-09-02'),
  );
};

/** Applications to a call that is still open, each submitted once. */
const submissions = async (world: World): Promise<Act[]> => {
  world.clock.set('2011-03-01T10:00:00Z');
  const open = aCall().withCode('2011-open').between('2011-03-08T00:00:00Z', '2011-12-31T00:00:00Z');
  const { windowId } = await open.publishedIn(world);
  world.clock.set(at);
  const drafts: Drafted[] = [];
  for (let i = 0; i < actsInLane; i += 1) drafts.push(await anApplication().draftedIn(world, windowId));
  return laneOf(
    'submit',
    (i) => ({ actor: drafts[i]!.applicant, id: drafts[i]!.id, input: { certifier: 'Amina Bello' } }),
    () => ({ certifier: ' ' }),
  );
};
