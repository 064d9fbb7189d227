import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '#kernel';
import { Once, UnitOfWork, type Command } from '#platform';
import { ReviewFactsReader } from '../data/review-facts.js';
import { ReviewRepository } from '../data/review.repository.js';
import { reviewLifecycle } from '../domain/review.lifecycle.js';
import { acknowledge, type ReviewAcknowledgement } from './acknowledgement.js';

/** Hands a review in: from now on it counts, and its scores stand. */
@Injectable()
export class SubmitReview {
  constructor(
    private readonly work: UnitOfWork,
    private readonly once: Once,
    private readonly reviews: ReviewRepository,
    private readonly facts: ReviewFactsReader,
  ) {}

  /** Throws `not_found`, `stale_version`, `not_permitted`, `review.cannot_submit` with what is missing. */
  execute(actor: Actor, id: Id<'review'>, command: Command = {}): Promise<ReviewAcknowledgement> {
    return this.once.run(actor, 'submit-review', command, { id }, async () => {
      const review = await this.reviews.lock(id, command.expectedVersion);
      reviewLifecycle.advance(review, 'submit', { actor, facts: await this.facts.of(review) });
      review.submittedAt = await this.work.now();
      return acknowledge(await this.reviews.save(review));
    });
  }
}
