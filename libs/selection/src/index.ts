export { FeedbackReader, type FeedbackDesk, type FeedbackRow, type ReleasedFeedback } from './data/feedback.reader.js';
export {
  SelectionReader,
  type AdviceRow,
  type DecidedAmount,
  type RankingDetail,
  type RankingRow,
  type SessionDetail,
  type SessionRow,
} from './data/selection.reader.js';
export { SelectionModule } from './selection.module.js';
export type { SessionAcknowledgement } from './use-cases/acknowledgement.js';
export { AddToSession } from './use-cases/add-to-session.js';
export { AdjournSession } from './use-cases/adjourn-session.js';
export { ApproveSelection, type ApprovalAcknowledgement } from './use-cases/approve-selection.js';
export { CallFromReserve, type DecisionAcknowledgement, type ReserveCall } from './use-cases/call-from-reserve.js';
export { CancelSession } from './use-cases/cancel-session.js';
export { ConveneSession, type ConveningInput } from './use-cases/convene-session.js';
export { OpenSession } from './use-cases/open-session.js';
export { ProposeRanking, type RankingAcknowledgement } from './use-cases/propose-ranking.js';
export { RecordSession } from './use-cases/record-session.js';
export { ReleaseOutcomes, type ReleaseAcknowledgement } from './use-cases/release-outcomes.js';
export { WriteFeedback, type FeedbackAcknowledgement } from './use-cases/write-feedback.js';
