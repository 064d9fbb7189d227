import { Injectable } from '@nestjs/common';
import type { Id, PersonId } from '#kernel';
import { Store, UnitOfWork } from '#platform';
import type { Score } from '../domain/scoring.js';
import { Recusal } from './recusal.entity.js';
import { Review } from './review.entity.js';
import { ReviewScore } from './review-score.entity.js';

/** The write side of reviews: reviews with their scores, and recusals. */
@Injectable()
export class ReviewRepository {
  constructor(
    private readonly work: UnitOfWork,
    private readonly store: Store,
  ) {}

  /** Holds a review until the commit. Throws `not_found` or `stale_version`. */
  lock(id: Id<'review'>, expectedVersion?: number): Promise<Review> {
    return this.store.lock(Review, id, expectedVersion);
  }

  /** Holds a person's review of an application, where there is one. Throws `stale_version`. */
  async lockOf(
    applicationId: Id<'application'>,
    reviewerId: PersonId,
    expectedVersion?: number,
  ): Promise<Review | undefined> {
    const review = await this.work.manager.findOneBy(Review, { applicationId, reviewerId });
    return review === null ? undefined : this.lock(review.id, expectedVersion);
  }

  /** Writes a new review. */
  add(review: Review): Promise<Review> {
    return this.store.add(Review, 'review', review);
  }

  /** Writes a changed review. */
  save(review: Review): Promise<Review> {
    return this.store.save(Review, 'review', review);
  }

  /** Writes a recusal. */
  recuse(recusal: Recusal): Promise<Recusal> {
    return this.store.add(Recusal, 'recusal', recusal);
  }

  /** The scores of a review that the actor may see, drafts of one's own included. */
  async scores(reviewId: Id<'review'>): Promise<Score[]> {
    const rows = await this.work.manager.findBy(ReviewScore, { reviewId });
    return rows.map(({ criterion, score, remark }) => ({ criterion, score, remark }));
  }

  /** Puts other scores in the place of a review's; each criterion of the rubric is among them. */
  async replaceScores(reviewId: Id<'review'>, scores: readonly (Score & { readonly weight: number })[]): Promise<void> {
    const rows = scores.map((score) => ({ ...score, reviewId }));
    await this.work.manager.upsert(ReviewScore, rows, ['reviewId', 'criterion']);
  }
}
