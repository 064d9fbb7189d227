import { Injectable } from '@nestjs/common';
import { permit, reason, type Actor, type Id } from '#kernel';
import { Once, type Command } from '#platform';
import { ReviewRepository } from '../data/review.repository.js';
import { reviewErrors } from '../domain/review.errors.js';
import type { RecusalCause } from '../domain/recusal.policy.js';
import { reviewPolicy } from '../domain/review.policy.js';
import { acknowledge, type ReviewAcknowledgement } from './acknowledgement.js';
import { Recuse } from './recuse.js';

/** The conflict that came to light. */
export interface LateConflict {
  readonly cause: RecusalCause;
  readonly why: string;
}

/** Puts a review that was handed in out of the count, because a conflict came to light late. */
@Injectable()
export class SetAsideReview {
  constructor(
    private readonly once: Once,
    private readonly reviews: ReviewRepository,
    private readonly recuse: Recuse,
  ) {}

  /** Throws `not_found`, `stale_version`, `not_permitted`, `review.cannot_set_aside`. */
  execute(
    actor: Actor,
    id: Id<'review'>,
    conflict: LateConflict,
    command: Command = {},
  ): Promise<ReviewAcknowledgement> {
    return this.once.run(actor, 'set-aside-review', command, { id, conflict }, async () => {
      const review = await this.reviews.lock(id, command.expectedVersion);
      permit(reviewPolicy, 'set_aside', actor, review);
      const { state } = review;
      if (state !== 'submitted')
        throw reviewErrors.error('review.cannot_set_aside', [reason('review.cannot_set_aside', { state })]);
      await this.recuse.execute(actor, review.applicationId, { ...conflict, personId: review.reviewerId });
      return acknowledge(await this.reviews.lock(id));
    });
  }
}
