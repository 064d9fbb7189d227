import type { ApplicantKind, Facts } from '#calls/domain';
import type { Answers } from './answers.js';
import { totalsOf } from './budget.js';

/** What the organisation's profile says of it, as identity keeps it. */
export interface Profile {
  readonly kind: ApplicantKind;
  readonly nonProfit: boolean;
  readonly country: string;
  readonly registeredOn: string | null;
  readonly directAssistanceSince: string | null;
  readonly ownBankAccount: boolean;
  readonly pseaMeasures: boolean;
  readonly actsAsIntermediary: boolean;
  readonly auditedFiscalYears: readonly number[];
  /** Each in the currency that the organisation counts in. */
  readonly annualBudgets: readonly { readonly year: number; readonly amount: string; readonly currency: string }[];
  readonly unppPartnerId: string | null;
}

/** What the fund knows of the organisation from its other awards, at the moment of judging. */
export type Standing = Pick<Facts, 'otherAwards' | 'overdueReports'>;

/** The facts that a submission freezes: all but the standing, which changes with the fund's own acts. */
export type FrozenFacts = Omit<Facts, keyof Standing>;

/** The facts of an application whose sections are complete. Totals come from the lines, never from what was typed. */
export const frozenFacts = (
  id: string,
  profile: Profile,
  answers: Answers,
  documents: readonly string[],
): FrozenFacts => ({
  id,
  applicant: applicantOf(profile, answers),
  project: projectOf(answers),
  documents: [...new Set(documents)].sort(),
});

/** The applicant leads its consortium, so the lead's kind is its own. */
const applicantOf = (profile: Profile, answers: Answers): Facts['applicant'] => {
  const { organisation = {}, partners = {}, declaration = {} } = answers;
  const { kind, nonProfit } = profile;
  const together = organisation.applyingAs === 'consortium';
  return {
    kind: together ? 'consortium' : kind,
    nonProfit,
    country: profile.country,
    registeredOn: profile.registeredOn,
    registeredWhereImplementing: organisation.registeredWhereImplementing ?? false,
    directAssistanceSince: profile.directAssistanceSince,
    ownBankAccount: profile.ownBankAccount,
    pseaMeasures: profile.pseaMeasures,
    actsAsIntermediary: profile.actsAsIntermediary,
    auditedFiscalYears: profile.auditedFiscalYears,
    annualBudgets: budgetsIn(answers.budget?.currency, profile),
    unppPartnerId: profile.unppPartnerId,
    declarationAccepted: declaration.declarationAccepted ?? false,
    consortium: together
      ? { leadKind: kind, leadNonProfit: nonProfit, partners: partners.partners?.length ?? 0 }
      : null,
  };
};

/** Sums of different currencies are no sum: a year in another one than the budget of the project counts as missing. */
const budgetsIn = (wanted: string | undefined, { annualBudgets }: Profile): Facts['applicant']['annualBudgets'] =>
  annualBudgets.filter(({ currency }) => currency === wanted).map(({ year, amount }) => ({ year, amount }));

const projectOf = ({ project = {}, countries = {}, remedies = {}, budget }: Answers): Facts['project'] => {
  const { startsOn, months } = project;
  const { implementationCountries, routeCountries = [] } = countries;
  if (startsOn === undefined || months === undefined || implementationCountries === undefined)
    throw new Error('the facts of an incomplete application were asked for');
  const totals = totalsOf(budget, months);
  return {
    startsOn,
    months,
    implementationCountries,
    routeCountries,
    remedies: (remedies.remedies ?? []).map(({ component, activities = [] }) => ({
      component,
      activities: activities.filter((activity) => activity.trim() !== '').length,
    })),
    currency: totals.currency,
    requestedByYear: totals.requestedByYear,
    totalBudget: totals.total,
  };
};
