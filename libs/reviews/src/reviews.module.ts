import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CallsModule } from '#calls';
import { IdentityModule, OpenWork } from '#identity';
import { Constraints } from '#platform';
import { HandedInReader } from './data/handed-in.reader.js';
import { Recusal } from './data/recusal.entity.js';
import { Review } from './data/review.entity.js';
import { ReviewFactsReader } from './data/review-facts.js';
import { ReviewRepository } from './data/review.repository.js';
import { ReviewScore } from './data/review-score.entity.js';
import { ReviewsReader } from './data/reviews.reader.js';
import { reviewConstraints } from './domain/review.errors.js';
import { AcceptReview } from './use-cases/accept-review.js';
import { AssignReview } from './use-cases/assign-review.js';
import { DeclineReview } from './use-cases/decline-review.js';
import { Recuse } from './use-cases/recuse.js';
import { RelieveReviewer } from './use-cases/relieve-reviewer.js';
import { ReturnReview } from './use-cases/return-review.js';
import { SaveScores } from './use-cases/save-scores.js';
import { SetAsideReview } from './use-cases/set-aside-review.js';
import { SubmitReview } from './use-cases/submit-review.js';

const face = [
  AcceptReview,
  AssignReview,
  DeclineReview,
  HandedInReader,
  Recuse,
  RelieveReviewer,
  ReturnReview,
  ReviewsReader,
  SaveScores,
  SetAsideReview,
  SubmitReview,
];

/** Technical assessment: who is asked to review what, scores against the rubric, and who stepped aside. */
@Module({
  imports: [TypeOrmModule.forFeature([Recusal, Review, ReviewScore]), CallsModule, IdentityModule],
  providers: [ReviewFactsReader, ReviewRepository, ...face],
  exports: face,
})
export class ReviewsModule {
  constructor(constraints: Constraints, openWork: OpenWork, reviews: ReviewsReader) {
    constraints.add(reviewConstraints);
    openWork.add((personId) => reviews.openOf(personId));
  }
}
