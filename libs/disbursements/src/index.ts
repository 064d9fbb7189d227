export {
  DisbursementsReader,
  type DisbursementPage,
  type DisbursementRow,
  type PaidYearRow,
} from './data/disbursements.reader.js';
export { DisbursementsModule } from './disbursements.module.js';
export type { DisbursementAcknowledgement } from './use-cases/acknowledgement.js';
export { AuthoriseInstalment } from './use-cases/authorise-instalment.js';
export { BeginGrant } from './use-cases/begin-grant.js';
export { CancelInstalment } from './use-cases/cancel-instalment.js';
export { CloseGrant } from './use-cases/close-grant.js';
export { ConfirmPayment } from './use-cases/confirm-payment.js';
export { FailPayment } from './use-cases/fail-payment.js';
export { InstructPayment } from './use-cases/instruct-payment.js';
export { RequestInstalment } from './use-cases/request-instalment.js';
export { ReturnFunds, type ReturnInput } from './use-cases/return-funds.js';
export { ReturnInstalment } from './use-cases/return-instalment.js';
export { ScheduleInstalments, type InstalmentInput } from './use-cases/schedule-instalments.js';
export { VerifyInstalment } from './use-cases/verify-instalment.js';
