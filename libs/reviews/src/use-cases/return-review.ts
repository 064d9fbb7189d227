import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '#kernel';
import { Once, type Command } from '#platform';
import { ReviewFactsReader } from '../data/review-facts.js';
import { ReviewRepository } from '../data/review.repository.js';
import { reviewLifecycle } from '../domain/review.lifecycle.js';
import { acknowledge, type ReviewAcknowledgement } from './acknowledgement.js';

/** Gives a review back to its reviewer to be mended; until it is handed in again it does not count. */
@Injectable()
export class ReturnReview {
  constructor(
    private readonly once: Once,
    private readonly reviews: ReviewRepository,
    private readonly facts: ReviewFactsReader,
  ) {}

  /** Throws `not_found`, `stale_version`, `not_permitted`, `review.cannot_return`. */
  execute(actor: Actor, id: Id<'review'>, why: string, command: Command = {}): Promise<ReviewAcknowledgement> {
    return this.once.run(actor, 'return-review', command, { id, why }, async () => {
      const review = await this.reviews.lock(id, command.expectedVersion);
      reviewLifecycle.advance(review, 'return', { actor, facts: await this.facts.of(review), why });
      review.submittedAt = null;
      return acknowledge(await this.reviews.save(review));
    });
  }
}
