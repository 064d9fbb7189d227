export { ContributionsReader, type ContributionRow } from './data/contributions.reader.js';
export { GrantRegister, type OtherAward, type RegisteredGrant, type RegisteredReport } from './data/grant-register.js';
export { Ledger } from './data/ledger.js';
export { LedgerReader, type BalanceRow, type CommitmentRow, type LedgerCheck } from './data/ledger.reader.js';
export type { Gift } from './domain/contribution.js';
export { contributionPolicy } from './domain/contribution.policy.js';
export { fundsConstraints, fundsErrors } from './domain/funds.errors.js';
export { FundsModule } from './funds.module.js';
export { RecordContribution } from './use-cases/record-contribution.js';
