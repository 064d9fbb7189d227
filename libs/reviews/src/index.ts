export { HandedInReader, type HandedIn } from './data/handed-in.reader.js';
export {
  ReviewsReader,
  type Disagreement,
  type ReviewDetail,
  type ReviewForRanking,
  type ReviewRow,
  type Workload,
} from './data/reviews.reader.js';
export { ReviewsModule } from './reviews.module.js';
export { AcceptReview } from './use-cases/accept-review.js';
export type { ReviewAcknowledgement } from './use-cases/acknowledgement.js';
export { AssignReview, type AssignmentInput } from './use-cases/assign-review.js';
export { DeclineReview } from './use-cases/decline-review.js';
export { Recuse, type RecusalAcknowledgement, type RecusalInput } from './use-cases/recuse.js';
export { RelieveReviewer } from './use-cases/relieve-reviewer.js';
export { ReturnReview } from './use-cases/return-review.js';
export { SaveScores } from './use-cases/save-scores.js';
export { SetAsideReview, type LateConflict } from './use-cases/set-aside-review.js';
export { SubmitReview } from './use-cases/submit-review.js';
