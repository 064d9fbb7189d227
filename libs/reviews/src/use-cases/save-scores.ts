import { Injectable } from '@nestjs/common';
import { kernelErrors, permit, reason, type Actor, type Id } from '#kernel';
import { Once, type Command } from '#platform';
import { ReviewFactsReader } from '../data/review-facts.js';
import { ReviewRepository } from '../data/review.repository.js';
import { reviewErrors } from '../domain/review.errors.js';
import { reviewPolicy } from '../domain/review.policy.js';
import { faultsOfScores, type Score } from '../domain/scoring.js';
import { acknowledge, type ReviewAcknowledgement } from './acknowledgement.js';

/** Keeps a reviewer's draft: what is sent replaces what was there. It may be incomplete, never outside the rubric. */
@Injectable()
export class SaveScores {
  constructor(
    private readonly once: Once,
    private readonly reviews: ReviewRepository,
    private readonly facts: ReviewFactsReader,
  ) {}

  /** Throws `not_found`, `stale_version`, `not_permitted`, `review.cannot_score`, `invalid_input` with every fault. */
  execute(
    actor: Actor,
    id: Id<'review'>,
    scores: readonly Score[],
    command: Command = {},
  ): Promise<ReviewAcknowledgement> {
    return this.once.run(actor, 'save-scores', command, { id, scores }, async () => {
      const review = await this.reviews.lock(id, command.expectedVersion);
      permit(reviewPolicy, 'score', actor, review);
      const { state } = review;
      if (state !== 'in_progress')
        throw reviewErrors.error('review.cannot_score', [reason('review.cannot_score', { state })]);
      const { rubric } = await this.facts.of(review);
      const faults = faultsOfScores(scores, rubric);
      if (faults.length > 0) throw kernelErrors.error('invalid_input', [], faults);
      const given = new Map(scores.map((score) => [score.criterion, score]));
      const nothing = { score: null, remark: null };
      await this.reviews.replaceScores(
        id,
        rubric.map(({ name, weight }) => ({ ...nothing, ...given.get(name), criterion: name, weight })),
      );
      review.changes.push({ type: 'review.scored' });
      return acknowledge(await this.reviews.save(review));
    });
  }
}
