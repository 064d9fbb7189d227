export { CallsModule } from './calls.module.js';
export type { Texts } from './data/call.entity.js';
export { CallsReader, type CallRow, type FrozenTerms, type WindowRow } from './data/calls.reader.js';
export {
  CorrigendaReader,
  type CorrigendaPage,
  type CorrigendumRow,
  type LookedAtChange,
  type ProposedCorrigendum,
} from './data/corrigenda.reader.js';
export { FiguresReader, type ConclusionRow, type FiguresOfCall } from './data/figures.reader.js';
export { Doors, type HeldDoor } from './data/doors.js';
export type { CallAcknowledgement } from './use-cases/acknowledgement.js';
export { callInputOf } from './use-cases/call-input-of.js';
export { dateAt, documentsOf, type CallInput, type DoorInput, type WindowInput } from './use-cases/call-input.js';
export { CancelCall } from './use-cases/cancel-call.js';
export { ConcludeCall } from './use-cases/conclude-call.js';
export { CorrectionDrafts, type CorrectionDraft } from './use-cases/correction-drafts.js';
export {
  changeOf,
  type CorrigendumInput,
  type ExtensionInput,
  type QuestionsInput,
  type TermsInput,
  type WordingInput,
} from './use-cases/corrigendum-input.js';
export { DeclineCorrigendum } from './use-cases/decline-corrigendum.js';
export { DeclineReopening } from './use-cases/decline-reopening.js';
export { DraftCall, type CopiedFrom } from './use-cases/draft-call.js';
export { EditCall } from './use-cases/edit-call.js';
export { ProposeCall } from './use-cases/propose-call.js';
export { ProposeCorrigendum } from './use-cases/propose-corrigendum.js';
export { ProposeReopening } from './use-cases/propose-reopening.js';
export { PublishCall } from './use-cases/publish-call.js';
export { PublishCorrigendum, type CorrigendumPublished } from './use-cases/publish-corrigendum.js';
export { ReopenCall } from './use-cases/reopen-call.js';
export { ReturnCall } from './use-cases/return-call.js';
