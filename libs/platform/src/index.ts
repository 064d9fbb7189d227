export * from './config/index.js';
export { databaseIsAway } from './database/away.js';
export { conditionsOf } from './database/conditions.js';
export { Constraints, type ConstraintTable } from './database/constraints.js';
export { armFailpoint, failpoint, type Failpoint } from './database/failpoint.js';
export { Once, type Command } from './database/idempotency.js';
export { migrate, migrationNames, migrationsDigest, type MigrateOptions } from './database/migrate.js';
export { References } from './database/references.js';
export { Store } from './database/store.js';
export { TransactionClock } from './database/transaction-clock.js';
export { UnitOfWork } from './database/unit-of-work.js';
export * from './embedded-postgres/index.js';
export { StoredFile, type ScanState } from './files/file.entity.js';
export { fileErrors } from './files/files.errors.js';
export { FilesModule } from './files/files.module.js';
export { Files, mostBytes, type ReceivedFile } from './files/files.js';
export { Uploads, type FinishedUpload, type UploadPlace } from './files/uploads.js';
export { mediaTypes, type MediaType } from './files/media-types.js';
export { canonicalJson } from './history/canonical-json.js';
export { History } from './history/history.js';
export { historyPolicy } from './history/history.policy.js';
export { HistoryReader, type HistoryRow } from './history/history.reader.js';
export { redactionErrors, Redactions, type RedactionAnswer } from './history/redactions.js';
export * from './mail-catcher/index.js';
export { MailModule } from './mail/mail.module.js';
export { isPlainMailbox, Mail, MailRefused, type OutgoingMail } from './mail/mail.js';
export { Later } from './outbox/later.js';
export { OutboxSignal } from './outbox/outbox-signal.js';
export { Reminders, type Reminder } from './outbox/reminders.js';
export { Subscribers, type OutboxEvent, type Subscriber } from './outbox/subscribers.js';
export { PlatformModule, type DatabaseOptions } from './platform.module.js';
export { QueuesModule } from './queues/queues.module.js';
export {
  Proposal,
  proposalErrors,
  proposalMachine,
  proposalPolicy,
  Proposals,
  type Proposed,
} from './proposals/proposals.js';
