export { ApplicationsModule } from './applications.module.js';
export type { Application } from './data/application.entity.js';
export { ApplicationFiles } from './data/application-files.js';
export type { Attached } from './data/attachments.js';
export {
  ApplicationPages,
  type ApplicationPage,
  type AssessmentPage,
  type DraftPage,
  type ScreeningPreview,
  type SectionPage,
} from './data/application-page.js';
export {
  ApplicationsReader,
  type ApplicationFilter,
  type ApplicationRow,
  type RankedApplication,
  type SubmissionRow,
} from './data/applications.reader.js';
export { CallNumbersReader, type CallNumbers, type Counted } from './data/call-numbers.js';
export type { DraftDocument } from './data/drafts.js';
export { Extensions, type ExtensionRow, type ExtensionsPage, type ProposedExtension } from './data/extensions.js';
export {
  ExtensionsOfCall,
  type DecidedExtension,
  type KnownApplication,
  type TimeOfOne,
} from './data/extensions-of-call.js';
export { SubmittedReader, type RefusedRow, type SubmittedRow } from './data/submitted.reader.js';
export { TracesReader } from './data/traces.reader.js';
export { receiptNumber, Verification, type Verified } from './data/verification.js';
export { ReceivedReader, type ReceivedPage, type ReceivedRow } from './data/received.reader.js';
export {
  RedactionsReader,
  type AskedRedaction,
  type RedactableSubmission,
  type RedactionsPage,
} from './data/redactions.reader.js';
export { submissionHash } from './data/submissions.js';
export { WritingReader, type WritingPage, type WrittenSection } from './data/writing.reader.js';
export type { ApplicationAcknowledgement } from './use-cases/acknowledgement.js';
export { AdmitApplication } from './use-cases/admit-application.js';
export {
  AwardApplication,
  LapseApplication,
  PassOverApplication,
  ReleaseApplication,
  ReserveApplication,
  SelectApplication,
} from './use-cases/after-the-board.js';
export { AttachDocument, type AttachInput } from './use-cases/attach-document.js';
export { ExcludeApplication, type ExclusionInput } from './use-cases/exclude-application.js';
export {
  ApproveExtension,
  DeclineExtension,
  ProposeExtension,
  type MoreTimeInput,
  type TimeGiven,
} from './use-cases/extend-application.js';
export { JudgeCriterion, type JudgementInput } from './use-cases/judge-criterion.js';
export {
  AnswersClash,
  MergeSection,
  printOf,
  printsOf,
  type SectionMerged,
  type SectionOnPage,
} from './use-cases/merge-section.js';
export { PreviewCorrigendum, type CorrigendumPreview } from './use-cases/preview-corrigendum.js';
export { ProposeReinstatement, ReinstateApplication } from './use-cases/reinstate-application.js';
export { ReceiveApplication, type ReceiveInput } from './use-cases/receive-application.js';
export { RecordApplication, type RecordInput } from './use-cases/record-application.js';
export {
  DeclineRedaction,
  ProposeRedaction,
  RedactSubmission,
  type RedactionInput,
} from './use-cases/redact-submission.js';
export { ReleaseOutcome } from './use-cases/release-outcome.js';
export { RemoveDocument } from './use-cases/remove-document.js';
export { ResumeApplication } from './use-cases/resume-application.js';
export { SaveSection, type SectionInput, type SectionSaved } from './use-cases/save-section.js';
export { ScreenApplication, type Screened } from './use-cases/screen-application.js';
export { SectionChanged, type SavedSection } from './use-cases/section-changed.js';
export { StartApplication, type StartInput } from './use-cases/start-application.js';
export { SubmitApplication, type Receipt, type SubmitInput } from './use-cases/submit-application.js';
export { TryTerms, type TrialInput } from './use-cases/try-terms.js';
export { UseProfileDocument, type FromProfile, type OfferedDocument } from './use-cases/use-profile-document.js';
export { WithdrawApplication, type Withdrawn } from './use-cases/withdraw-application.js';
