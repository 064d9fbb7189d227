import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '#kernel';
import { Once, type Command } from '#platform';
import { ReviewFactsReader } from '../data/review-facts.js';
import { ReviewRepository } from '../data/review.repository.js';
import { reviewLifecycle } from '../domain/review.lifecycle.js';
import { acknowledge, type ReviewAcknowledgement } from './acknowledgement.js';

/** Takes an open review from a person who is gone or does not answer. */
@Injectable()
export class RelieveReviewer {
  constructor(
    private readonly once: Once,
    private readonly reviews: ReviewRepository,
    private readonly facts: ReviewFactsReader,
  ) {}

  /** Throws `not_found`, `stale_version`, `not_permitted`, `review.cannot_relieve`. */
  execute(actor: Actor, id: Id<'review'>, why: string, command: Command = {}): Promise<ReviewAcknowledgement> {
    return this.once.run(actor, 'relieve-reviewer', command, { id, why }, async () => {
      const review = await this.reviews.lock(id, command.expectedVersion);
      reviewLifecycle.advance(review, 'relieve', { actor, facts: await this.facts.of(review), why });
      return acknowledge(await this.reviews.save(review));
    });
  }
}
