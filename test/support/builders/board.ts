import { ApplicationsModule, ApplicationsReader } from '../../../libs/applications/src/index.js';
import type { FeedbackKind } from '../../../libs/calls/src/domain/index.js';
import type { Actor, Id } from '../../../libs/kernel/src/index.js';
import { ReviewsModule } from '../../../libs/reviews/src/index.js';
import {
  ConveneSession,
  OpenSession,
  ProposeRanking,
  RecordSession,
  SelectionModule,
} from '../../../libs/selection/src/index.js';
import { openWorld, type World } from '../world.js';
import type { Drafted } from './application.js';
import { eligibleIn, reviewed } from './assessment.js';
import { inOffice } from './office.js';

/** A window whose eligible applications are ranked. */
export interface Ranked {
  readonly windowId: Id<'window'>;
  readonly officer: Actor;
  readonly applications: readonly Drafted[];
}

/** What is said on the applications, in their order: `['fund', '40000.00'], ['reserve']`. */
export type Says = readonly (readonly ['fund' | 'reserve' | 'pass_over', string?])[];

/** A world with a Board of five and an approver, and hands to bring a call before it. */
export const openBoard = async () => {
  const world = await openWorld([ApplicationsModule, ReviewsModule, SelectionModule]);
  world.clock.set('2011-03-01T10:00:00Z');
  return { world, ...(await seatedIn(world)) };
};

/** Seats a Board and an approver in a world that is open already. */
export const seatedIn = async (world: World) => {
  const trustees: Actor[] = [];
  for (let seat = 1; seat <= 5; seat += 1) trustees.push(await inOffice(world, 'trustee'));
  const approver = await world.person({ roles: ['approver'] });
  return { trustees, approver, ...handsOn(world, trustees) };
};

/** What `openBoard` gives. */
export type Board = Awaited<ReturnType<typeof openBoard>>;

/** The input of a record. */
export const adviceFor = ({ applications }: Ranked, ...says: Says) =>
  says.map(([advice, amount], i) => ({
    applicationId: applications[i]!.id,
    advice,
    ...(amount === undefined ? {} : { amount }),
  }));

const handsOn = (world: World, trustees: readonly Actor[]) => {
  let calls = 0;
  /** A call of 750,000.00 with applications reviewed twice, the first the best. */
  const ranked = async (yearly: readonly string[], feedback: FeedbackKind = 'none'): Promise<Ranked> => {
    calls += 1;
    const made = await eligibleIn(world, yearly, `2011-${calls}`, feedback);
    const reviewers = [await inOffice(world, 'reviewer'), await inOffice(world, 'reviewer')];
    for (const [index, { id }] of made.applications.entries())
      for (const reviewer of reviewers) await reviewed(world, made.officer, reviewer, id, 10 - index);
    await world.get(ProposeRanking).execute(made.officer, made.windowId);
    return made;
  };
  const convened = async ({ officer, windowId }: Ranked) =>
    (await world.get(ConveneSession).execute(officer, { windowId, mode: 'in_person', convenedFor: '2011-07-18' })).id;
  const open = (officer: Actor, id: Id<'board_session'>, present: readonly Actor[] = trustees.slice(0, 3)) =>
    world.get(OpenSession).execute(
      officer,
      id,
      present.map((person) => person.id),
    );
  const held = async (ranking: Ranked, present?: readonly Actor[]) => {
    const id = await convened(ranking);
    await open(ranking.officer, id, present);
    return id;
  };
  const record = ({ officer }: Ranked, id: Id<'board_session'>, advice: ReturnType<typeof adviceFor>) =>
    world.get(RecordSession).execute(officer, id, advice);
  const recorded = async (ranking: Ranked, ...says: Says) => {
    const id = await held(ranking);
    await record(ranking, id, adviceFor(ranking, ...says));
    return id;
  };
  const statesOf = async ({ officer, applications }: Ranked) => {
    const states: string[] = [];
    for (const { id } of applications) states.push((await world.get(ApplicationsReader).row(officer, id)).state);
    return states;
  };
  return { ranked, convened, open, held, record, recorded, statesOf };
};
