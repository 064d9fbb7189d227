import type { FeedbackKind } from '../../../libs/calls/src/domain/index.js';
import type { Actor, Id } from '../../../libs/kernel/src/index.js';
import { AcceptReview, AssignReview, SaveScores, SubmitReview } from '../../../libs/reviews/src/index.js';
import type { World } from '../world.js';
import { admit, anApplication, type Drafted } from './application.js';
import { aCall } from './call.js';

/** When the doors of the 2011 call had closed. */
export const afterClosing = '2011-05-02T10:00:00Z';

/** The 2011 call with eligible applications after closing, one for each request (three years, the same sum each). */
export const eligibleIn = async (
  world: World,
  yearly: readonly string[],
  code = '2011',
  feedback: FeedbackKind = 'none',
) => {
  world.clock.set('2011-03-01T10:00:00Z');
  const call = await aCall().withCode(code).giving(feedback).publishedIn(world);
  const applications: Drafted[] = [];
  for (const [index, amount] of yearly.entries()) {
    world.clock.set(new Date(Date.UTC(2011, 3, 1, 10, index)));
    const asking = [1, 2, 3].reduce((application, year) => application.asking(amount, year), anApplication());
    applications.push(await asking.submittedIn(world, call.windowId));
  }
  world.clock.set(afterClosing);
  for (const { id } of applications) await admit(world, call.officer, id);
  return { ...call, applications };
};

/** Scores of 2011's rubric: that share of each criterion's weight, in tenths. */
export const scoresAt = (tenths: number, remark: string | null = null) =>
  Object.entries({
    relevance: 30,
    activities_and_results: 20,
    capacity_and_experience: 20,
    sustainability: 10,
    cost_effectiveness: 20,
  }).map(([criterion, weight]) => ({
    criterion,
    score: `${Math.floor((weight * tenths) / 10)}.${(weight * tenths) % 10}`,
    remark,
  }));

/** Has an application reviewed by a person: assigned, accepted, scored, submitted. */
export const reviewed = async (
  world: World,
  officer: Actor,
  reviewer: Actor,
  applicationId: Id<'application'>,
  tenths: number,
  remark: string | null = null,
): Promise<Id<'review'>> => {
  const { id } = await world.get(AssignReview).execute(officer, applicationId, { reviewerId: reviewer.id });
  await world.get(AcceptReview).execute(reviewer, id);
  await world.get(SaveScores).execute(reviewer, id, scoresAt(tenths, remark));
  await world.get(SubmitReview).execute(reviewer, id);
  return id;
};
