import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ApplicationsModule } from '#applications';
import { CallsModule } from '#calls';
import { IdentityModule } from '#identity';
import { Constraints } from '#platform';
import { ReviewsModule } from '#reviews';
import { Approval, Decision } from './data/approval.entity.js';
import { Attendance, BoardSession, Recommendation, SessionAddendum } from './data/board-session.entity.js';
import { Feedback } from './data/feedback.entity.js';
import { FeedbackReader } from './data/feedback.reader.js';
import { FeedbackRepository } from './data/feedback.repository.js';
import { ProposedRanking } from './data/proposed-ranking.entity.js';
import { SelectionReader } from './data/selection.reader.js';
import { SelectionRepository } from './data/selection.repository.js';
import { SessionFactsReader } from './data/session-facts.js';
import { selectionConstraints } from './domain/selection.errors.js';
import { AddToSession } from './use-cases/add-to-session.js';
import { AdjournSession } from './use-cases/adjourn-session.js';
import { ApproveSelection } from './use-cases/approve-selection.js';
import { CallFromReserve } from './use-cases/call-from-reserve.js';
import { CancelSession } from './use-cases/cancel-session.js';
import { ConveneSession } from './use-cases/convene-session.js';
import { OpenSession } from './use-cases/open-session.js';
import { ProposeRanking } from './use-cases/propose-ranking.js';
import { RecordSession } from './use-cases/record-session.js';
import { ReleaseFeedback } from './use-cases/release-feedback.js';
import { ReleaseOutcomes } from './use-cases/release-outcomes.js';
import { WriteFeedback } from './use-cases/write-feedback.js';

const entities = [
  Approval,
  Attendance,
  BoardSession,
  Decision,
  Feedback,
  ProposedRanking,
  Recommendation,
  SessionAddendum,
];
const face = [
  AddToSession,
  AdjournSession,
  ApproveSelection,
  CallFromReserve,
  CancelSession,
  ConveneSession,
  FeedbackReader,
  OpenSession,
  ProposeRanking,
  RecordSession,
  ReleaseOutcomes,
  SelectionReader,
  WriteFeedback,
];

/** From reviews to outcomes: the ranked proposal, the Board's advice, the decision, the letters. */
@Module({
  imports: [TypeOrmModule.forFeature(entities), ApplicationsModule, CallsModule, IdentityModule, ReviewsModule],
  providers: [SelectionRepository, SessionFactsReader, FeedbackRepository, ReleaseFeedback, ...face],
  exports: face,
})
export class SelectionModule {
  constructor(constraints: Constraints) {
    constraints.add(selectionConstraints);
  }
}
