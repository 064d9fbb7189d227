import { LocalDate, reason, shape } from '#kernel';
import { count, criterion, mustBe, when, type ReasonCode, type TermsReason } from '../criterion.js';
import { applicantKinds, type Facts } from '../facts.js';

/** Criteria on who applies. */
export const applicantCriteria = {
  applicant_kind: criterion({
    params: { allowed: shape.listOf(shape.oneOf(applicantKinds)) },
    reads: ['applicant.kind', 'applicant.nonProfit', 'applicant.consortium'],
    judge:
      ({ allowed }) =>
      ({ applicant }) => [
        ...when(!allowed.includes(applicant.kind), 'kind_not_allowed'),
        ...when(!applicant.nonProfit, 'not_non_profit'),
        ...when(applicant.kind === 'consortium' && !hasEligibleLead(applicant), 'lead_not_eligible'),
      ],
  }),

  registered_by: criterion({
    params: { date: shape.date },
    reads: ['applicant.registeredOn'],
    judge: ({ date }) => {
      const latest = LocalDate.of(date);
      return ({ applicant: { registeredOn } }) =>
        registeredOn === null
          ? [reason('not_registered')]
          : when(LocalDate.of(registeredOn).isAfter(latest), 'registered_too_late');
    },
  }),

  registered_for: criterion({
    params: { years: count(1), on: shape.date },
    reads: ['applicant.registeredOn'],
    judge: (params) => {
      const since = sinceYears(params, 'not_registered', 'registered_too_short');
      return ({ applicant }) => since(applicant.registeredOn);
    },
  }),

  direct_assistance_for: criterion({
    params: { years: count(1), on: shape.date },
    reads: ['applicant.directAssistanceSince'],
    judge: (params) => {
      const since = sinceYears(params, 'no_direct_assistance', 'assists_too_short');
      return ({ applicant }) => since(applicant.directAssistanceSince);
    },
  }),

  registered_where_implementing: mustBe(
    true,
    'applicant.registeredWhereImplementing',
    ({ applicant }) => applicant.registeredWhereImplementing,
    'not_registered_where_implementing',
  ),
  own_bank_account: mustBe(
    true,
    'applicant.ownBankAccount',
    ({ applicant }) => applicant.ownBankAccount,
    'no_own_bank_account',
  ),
  psea_measures: mustBe(true, 'applicant.pseaMeasures', ({ applicant }) => applicant.pseaMeasures, 'no_psea_measures'),
  not_an_intermediary: mustBe(
    false,
    'applicant.actsAsIntermediary',
    ({ applicant }) => applicant.actsAsIntermediary,
    'acts_as_intermediary',
  ),
  declaration: mustBe(
    true,
    'applicant.declarationAccepted',
    ({ applicant }) => applicant.declarationAccepted,
    'declaration_incomplete',
  ),

  unpp_partner_id: criterion({
    params: {},
    reads: ['applicant.unppPartnerId'],
    judge:
      () =>
      ({ applicant: { unppPartnerId } }) =>
        when(unppPartnerId === null || unppPartnerId.trim() === '', 'unpp_id_missing'),
  }),

  audited_statements: criterion({
    params: { latest: shape.year, years: count(0) },
    // The calendar begins with year 1; without an end, a slip of the pen would ask for more years than memory holds.
    atMost: ['years', 'latest'],
    reads: ['applicant.auditedFiscalYears'],
    judge: ({ latest, years }) => {
      const wanted = Array.from({ length: years }, (_, index) => latest - years + 1 + index);
      return ({ applicant: { auditedFiscalYears } }) =>
        wanted.flatMap((year) => when(!auditedFiscalYears.includes(year), 'statement_missing', { year }));
    },
  }),
};

const hasEligibleLead = ({ consortium }: Facts['applicant']): boolean =>
  consortium?.leadKind === 'ngo' && consortium.leadNonProfit;

/** At least so many years before a day: the anniversary may fall on the day itself. */
function sinceYears(
  { years, on }: { readonly years: number; readonly on: string },
  never: ReasonCode,
  tooShort: ReasonCode,
): (since: string | null) => readonly TermsReason[] {
  const deadline = LocalDate.of(on);
  return (since) =>
    since === null ? [reason(never)] : when(LocalDate.of(since).plusYears(years).isAfter(deadline), tooShort);
}
