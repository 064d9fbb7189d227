import type { Id } from '#kernel';
import type { Review } from '../data/review.entity.js';
import type { ReviewState } from '../domain/review.machine.js';

/** What an act on a review answers; plain, so that a repeated key can be given the same answer. */
export interface ReviewAcknowledgement {
  readonly id: Id<'review'>;
  readonly state: ReviewState;
  readonly version: number;
}

/** Where the review stands after the act. */
export const acknowledge = ({ id, state, version }: Review): ReviewAcknowledgement => ({ id, state, version });
