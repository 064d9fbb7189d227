import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '#kernel';
import { Once, type Command } from '#platform';
import { ReviewFactsReader } from '../data/review-facts.js';
import { ReviewRepository } from '../data/review.repository.js';
import { reviewLifecycle } from '../domain/review.lifecycle.js';
import { acknowledge, type ReviewAcknowledgement } from './acknowledgement.js';

/** Says no to a review, for a reason that is no conflict: time, language, field. */
@Injectable()
export class DeclineReview {
  constructor(
    private readonly once: Once,
    private readonly reviews: ReviewRepository,
    private readonly facts: ReviewFactsReader,
  ) {}

  /** Throws `not_found`, `stale_version`, `not_permitted`, `review.cannot_decline`. */
  execute(actor: Actor, id: Id<'review'>, why: string, command: Command = {}): Promise<ReviewAcknowledgement> {
    return this.once.run(actor, 'decline-review', command, { id, why }, async () => {
      const review = await this.reviews.lock(id, command.expectedVersion);
      reviewLifecycle.advance(review, 'decline', { actor, facts: await this.facts.of(review), why });
      return acknowledge(await this.reviews.save(review));
    });
  }
}
