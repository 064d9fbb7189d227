import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApplicationsModule } from '#applications';
import type { Actor, Id } from '#kernel';
import { eligibleIn, reviewed, scoresAt } from '../../../../test/support/builders/assessment.js';
import { inOffice } from '../../../../test/support/builders/office.js';
import { openWorld, type World } from '../../../../test/support/world.js';
import { AcceptReview, AssignReview, ReviewsModule, ReviewsReader, SaveScores, SubmitReview } from '../index.js';

describe('when reviewers read each other is a setting of the call', () => {
  let world: World;
  let windowId: Id<'window'>;
  let reader: Actor;
  let mine: Id<'review'>;
  /** Hands in the last open review of the application, then the last of the window. */
  const handIn: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    world = await openWorld([ApplicationsModule, ReviewsModule]);
    const { officer, applications, ...call } = await eligibleIn(world, ['20000.00', '20000.00']);
    windowId = call.windowId;
    const [first, second] = [applications[0]!.id, applications[1]!.id];
    reader = await inOffice(world, 'reviewer');
    mine = await reviewed(world, officer, reader, first, 8);
    await reviewed(world, officer, await inOffice(world, 'reviewer'), first, 7);
    for (const applicationId of [first, second]) {
      const late = await inOffice(world, 'reviewer');
      const { id } = await world.get(AssignReview).execute(officer, applicationId, { reviewerId: late.id });
      await world.get(AcceptReview).execute(late, id);
      await world.get(SaveScores).execute(late, id, scoresAt(6));
      handIn.push(() => world.get(SubmitReview).execute(late, id));
    }
  });
  afterAll(() => world.close());

  const seenUnder = async (setting: string): Promise<number> => {
    const rules = `jsonb_set(rules, '{settings,reviewsSeen}', to_jsonb($2::text))`;
    await world.sql(`update call_window set rules = ${rules} where id = $1`, [windowId, setting]);
    return (await world.get(ReviewsReader).detail(reader, mine)).fellows.length;
  };
  const seen = async () => ({
    after_own: await seenUnder('after_own'),
    after_all: await seenUnder('after_all'),
    after_closing: await seenUnder('after_closing'),
  });

  it('shows what others handed in at once, or once all of the application, or of the window, are in', async () => {
    expect(await seen()).toEqual({ after_own: 1, after_all: 0, after_closing: 0 });
    await handIn[0]!();
    expect(await seen()).toEqual({ after_own: 2, after_all: 2, after_closing: 0 });
    await handIn[1]!();
    expect(await seen()).toEqual({ after_own: 2, after_all: 2, after_closing: 2 });
  });
});
