import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '#kernel';
import { Once, type Command } from '#platform';
import { ReviewFactsReader } from '../data/review-facts.js';
import { ReviewRepository } from '../data/review.repository.js';
import { reviewLifecycle } from '../domain/review.lifecycle.js';
import { acknowledge, type ReviewAcknowledgement } from './acknowledgement.js';

/** Takes a review on: the application may be scored from now on. */
@Injectable()
export class AcceptReview {
  constructor(
    private readonly once: Once,
    private readonly reviews: ReviewRepository,
    private readonly facts: ReviewFactsReader,
  ) {}

  /** Throws `not_found`, `stale_version`, `not_permitted`, `review.cannot_accept`. */
  execute(actor: Actor, id: Id<'review'>, command: Command = {}): Promise<ReviewAcknowledgement> {
    return this.once.run(actor, 'accept-review', command, { id }, async () => {
      const review = await this.reviews.lock(id, command.expectedVersion);
      reviewLifecycle.advance(review, 'accept', { actor, facts: await this.facts.of(review) });
      return acknowledge(await this.reviews.save(review));
    });
  }
}
