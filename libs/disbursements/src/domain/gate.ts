import { overYearlyCap, type Terms } from '#calls/domain';
import { reason, type Check, type Money, type Reason } from '#kernel';

/** What stands between an instalment and the bank. */
export interface GateFacts {
  readonly awardState: string;
  readonly agreementSigned: boolean;
  /** Holds on the organisation, the application or the award. */
  readonly holds: readonly Reason[];
  /** Project year of the instalment, from 1. */
  readonly year: number;
  /** State of the progress report on the year before; null where none is expected. */
  readonly reportBefore: string | null;
  readonly terms: Terms;
  /** Paid, on its way and this instalment, year `i + 1` at `i`. */
  readonly yearTotals: readonly Money[];
}

const awardIsActive: Check<GateFacts> = ({ awardState: state }) =>
  state === 'active' ? undefined : reason('disbursement.award_is_not_active', { state });

const agreementIsSigned: Check<GateFacts> = ({ agreementSigned }) =>
  agreementSigned ? undefined : reason('disbursement.agreement_not_signed');

const reportBeforeIsSettled: Check<GateFacts> = ({ year, reportBefore }) =>
  year === 1 || reportBefore === 'accepted' || reportBefore === 'waived'
    ? undefined
    : reason('disbursement.report_not_accepted', { year: year - 1 });

const nothingHoldsIt: Check<GateFacts> = ({ holds }) => holds;

/** The third of the three times that the yearly cap is held: on what is paid. */
export const yearStaysWithinCap: Check<GateFacts> = ({ terms, yearTotals }) => overYearlyCap(terms, yearTotals);

/**
 * The gate: every step of an instalment towards the bank asks all of it again. One amount a project year, the later ones
 * after a satisfactory report on the year before (the fund's 2014 call; that the report must be accepted is our setting).
 */
export const gate: readonly Check<GateFacts>[] = [
  awardIsActive,
  agreementIsSigned,
  reportBeforeIsSettled,
  nothingHoldsIt,
  yearStaysWithinCap,
];
