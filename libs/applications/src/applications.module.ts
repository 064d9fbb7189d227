import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CallsModule } from '#calls';
import { DiligenceModule } from '#diligence';
import { FundsModule } from '#funds';
import { IdentityModule } from '#identity';
import { Constraints, FilesModule } from '#platform';
import { AnswersCheck } from './data/answers-check.js';
import { Application, ApplicationDocument, ApplicationSection, RefusedAttempt } from './data/application.entity.js';
import { ApplicationFactsReader } from './data/application-facts.js';
import { ApplicationFiles } from './data/application-files.js';
import { ApplicationPages } from './data/application-page.js';
import { ApplicationRepository } from './data/application.repository.js';
import { ApplicationsReader } from './data/applications.reader.js';
import { Attachments } from './data/attachments.js';
import { CallNumbersReader } from './data/call-numbers.js';
import { EarlierAnswers } from './data/drafts-earlier.js';
import { Drafts } from './data/drafts.js';
import { ApplicationExtension } from './data/extension.entity.js';
import { Extensions } from './data/extensions.js';
import { ExtensionsOfCall } from './data/extensions-of-call.js';
import { ReceivedReader } from './data/received.reader.js';
import { RedactionsReader } from './data/redactions.reader.js';
import { Screener } from './data/screener.js';
import { Exclusion, Judgement, ScreeningRecord } from './data/screening.entity.js';
import { Screenings } from './data/screenings.js';
import { Standings } from './data/standings.js';
import { Submission, SubmissionDocument } from './data/submission.entity.js';
import { SubmittedReader } from './data/submitted.reader.js';
import { Submissions } from './data/submissions.js';
import { TracesReader } from './data/traces.reader.js';
import { Verification } from './data/verification.js';
import { WorkingCopy } from './data/working-copy.js';
import { WritingReader } from './data/writing.reader.js';
import { applicationConstraints } from './domain/application.errors.js';
import { AdmitApplication } from './use-cases/admit-application.js';
import { AdvanceApplication } from './use-cases/advance-application.js';
import {
  AwardApplication,
  LapseApplication,
  PassOverApplication,
  ReleaseApplication,
  ReserveApplication,
  SelectApplication,
} from './use-cases/after-the-board.js';
import { AttachDocument } from './use-cases/attach-document.js';
import { ExcludeApplication } from './use-cases/exclude-application.js';
import {
  ApproveExtension,
  DeclineExtension,
  JudgeExtension,
  ProposeExtension,
} from './use-cases/extend-application.js';
import { JudgeCriterion } from './use-cases/judge-criterion.js';
import { MergeSection } from './use-cases/merge-section.js';
import { PreviewCorrigendum } from './use-cases/preview-corrigendum.js';
import { ProposeReinstatement, ReinstateApplication } from './use-cases/reinstate-application.js';
import { ReceiveApplication } from './use-cases/receive-application.js';
import { RecordApplication } from './use-cases/record-application.js';
import { DeclineRedaction, ProposeRedaction, RedactSubmission } from './use-cases/redact-submission.js';
import { ReleaseOutcome } from './use-cases/release-outcome.js';
import { RemoveDocument } from './use-cases/remove-document.js';
import { ResumeApplication } from './use-cases/resume-application.js';
import { SaveSection } from './use-cases/save-section.js';
import { ScreenAgain } from './use-cases/screen-again.js';
import { ScreenApplication } from './use-cases/screen-application.js';
import { StartApplication } from './use-cases/start-application.js';
import { SubmitApplication } from './use-cases/submit-application.js';
import { TryTerms } from './use-cases/try-terms.js';
import { UseProfileDocument } from './use-cases/use-profile-document.js';
import { WithdrawApplication } from './use-cases/withdraw-application.js';

const tables = [
  Application,
  ApplicationDocument,
  ApplicationExtension,
  ApplicationSection,
  Exclusion,
  Judgement,
  RefusedAttempt,
  ScreeningRecord,
  Submission,
  SubmissionDocument,
];

const inside = [
  AdvanceApplication,
  AnswersCheck,
  ApplicationFactsReader,
  ApplicationRepository,
  Attachments,
  Drafts,
  EarlierAnswers,
  JudgeExtension,
  ScreenAgain,
  Screener,
  Screenings,
  Standings,
  Submissions,
  WorkingCopy,
];

const face = [
  AdmitApplication,
  ApplicationFiles,
  ApplicationPages,
  ApplicationsReader,
  ApproveExtension,
  AttachDocument,
  AwardApplication,
  CallNumbersReader,
  DeclineExtension,
  DeclineRedaction,
  ExcludeApplication,
  Extensions,
  ExtensionsOfCall,
  JudgeCriterion,
  LapseApplication,
  MergeSection,
  PassOverApplication,
  PreviewCorrigendum,
  ProposeExtension,
  ProposeRedaction,
  ProposeReinstatement,
  ReceiveApplication,
  ReceivedReader,
  RecordApplication,
  RedactionsReader,
  RedactSubmission,
  ReinstateApplication,
  ReleaseApplication,
  ReleaseOutcome,
  RemoveDocument,
  ReserveApplication,
  ResumeApplication,
  SaveSection,
  ScreenApplication,
  SelectApplication,
  StartApplication,
  SubmitApplication,
  SubmittedReader,
  TracesReader,
  TryTerms,
  UseProfileDocument,
  Verification,
  WithdrawApplication,
  WritingReader,
];

/** Applications: drafts, submissions, screening, and what becomes of them. */
@Module({
  imports: [TypeOrmModule.forFeature(tables), CallsModule, DiligenceModule, FilesModule, FundsModule, IdentityModule],
  providers: [...inside, ...face],
  exports: face,
})
export class ApplicationsModule {
  constructor(constraints: Constraints) {
    constraints.add(applicationConstraints);
  }
}
