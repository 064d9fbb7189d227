import { LocalDate, Money } from '#kernel';
import {
  durationLimitsOf,
  screen,
  totalLimitsOf,
  yearlyCapOf,
  type CriterionName,
  type Facts,
  type Terms,
} from '#calls/domain';
import { paramOf } from './sound-facts.js';

type Breach = (facts: Facts, terms: Terms) => Facts;

const applicant =
  (change: Partial<Facts['applicant']>): Breach =>
  (facts) => ({ ...facts, applicant: { ...facts.applicant, ...change } });
const project =
  (change: (facts: Facts, terms: Terms) => Partial<Facts['project']>): Breach =>
  (facts, terms) => ({
    ...facts,
    project: { ...facts.project, ...change(facts, terms) },
  });

/** One cent, the smallest sum that is too much. */
const overBy = (amount: Money): string => amount.plus(Money.ofMinor(1n, amount.currency)).toString();

/** For each criterion a way to fall short of it, as real applications do. */
const breachOf: Partial<Readonly<Record<CriterionName, Breach>>> = {
  applicant_kind: applicant({ nonProfit: false }),
  registered_by: applicant({ registeredOn: null }),
  registered_for: (facts, terms) =>
    applicant({ registeredOn: String(paramOf(terms, 'registered_for', 'on')) })(facts, terms),
  registered_where_implementing: applicant({ registeredWhereImplementing: false }),
  direct_assistance_for: applicant({ directAssistanceSince: null }),
  own_bank_account: applicant({ ownBankAccount: false }),
  psea_measures: applicant({ pseaMeasures: false }),
  not_an_intermediary: applicant({ actsAsIntermediary: true }),
  declaration: applicant({ declarationAccepted: false }),
  unpp_partner_id: applicant({ unppPartnerId: null }),
  audited_statements: applicant({ auditedFiscalYears: [] }),
  cross_border_support: project((facts) => ({
    implementationCountries: facts.project.implementationCountries.slice(0, 1),
    routeCountries: [],
  })),
  effective_remedies: project(() => ({ remedies: [] })),
  yearly_cap: project((facts, terms) => ({
    requestedByYear: facts.project.requestedByYear.map((amount, i) => (i === 0 ? overBy(yearlyCapOf(terms)!) : amount)),
    totalBudget: null,
  })),
  total_between: project((facts, terms) => ({
    requestedByYear: facts.project.requestedByYear.map((_, i) =>
      i === 0 ? overBy(totalLimitsOf(terms)!.max) : '0.00',
    ),
  })),
  duration: project((_, terms) => ({ months: durationLimitsOf(terms)!.maxMonths + 1 })),
  documents: (facts) => ({ ...facts, documents: facts.documents.slice(1) }),
};

/** The criteria of the terms that the invention can fall short of. */
export const breakable = (terms: Terms): CriterionName[] =>
  terms.criteria.map(({ criterion }) => criterion).filter((criterion) => breachOf[criterion] !== undefined);

/**
 * The facts with one criterion broken, or as they were when that criterion lets them pass all the same. A request over the
 * cap keeps its years: what a form would not even accept is not an application.
 */
export const broken = (facts: Facts, criterion: CriterionName, terms: Terms): Facts => {
  const changed = breachOf[criterion]!(facts, terms);
  const consistent = withMonths(changed);
  const fails = screen(terms, consistent).findings.some(
    (finding) => finding.criterion === criterion && finding.verdict === 'not_met',
  );
  return fails ? consistent : facts;
};

/** As many yearly amounts as the duration has years. */
const withMonths = (facts: Facts): Facts => {
  const years = Math.ceil(facts.project.months / 12);
  const amounts = facts.project.requestedByYear;
  if (amounts.length === years) return facts;
  const requestedByYear = Array.from({ length: years }, (_, i) => amounts[i] ?? '1.00');
  return { ...facts, project: { ...facts.project, requestedByYear } };
};

/** The day before which nothing of a cycle happens. */
export const dayOf = (at: Date): LocalDate => LocalDate.of(at.toISOString().slice(0, 10));
