import { criteriaCatalogue, projectYears, type FactName, type TermsDocument } from '#calls/domain';
import { mostYears } from '#applications/domain';

/** What a question is about; the page shows its questions in this order. */
export const checkGroups = ['organisation', 'project', 'papers', 'grants'] as const;
/** One of the groups. */
export type CheckGroup = (typeof checkGroups)[number];

/** One question of the check: it is asked where terms read one of its facts. */
export interface CheckQuestion {
  /** The name of its field; `public.check.<name>` is the question in words. */
  readonly name: string;
  readonly group: CheckGroup;
  readonly facts: readonly FactName[];
}

/** Every question that the check can ask. What it does not ask it does not judge. */
export const checkQuestions = [
  { name: 'kind', group: 'organisation', facts: ['applicant.kind', 'applicant.consortium'] },
  { name: 'non_profit', group: 'organisation', facts: ['applicant.nonProfit'] },
  { name: 'registered', group: 'organisation', facts: ['applicant.registeredOn'] },
  { name: 'registered_there', group: 'organisation', facts: ['applicant.registeredWhereImplementing'] },
  { name: 'assists', group: 'organisation', facts: ['applicant.directAssistanceSince'] },
  { name: 'bank_account', group: 'organisation', facts: ['applicant.ownBankAccount'] },
  { name: 'psea', group: 'organisation', facts: ['applicant.pseaMeasures'] },
  { name: 'intermediary', group: 'organisation', facts: ['applicant.actsAsIntermediary'] },
  { name: 'unpp', group: 'organisation', facts: ['applicant.unppPartnerId'] },
  { name: 'annual_budgets', group: 'organisation', facts: ['applicant.annualBudgets'] },
  { name: 'countries', group: 'project', facts: ['project.implementationCountries', 'project.routeCountries'] },
  { name: 'remedies', group: 'project', facts: ['project.remedies'] },
  { name: 'months', group: 'project', facts: ['project.months'] },
  { name: 'amounts', group: 'project', facts: ['project.requestedByYear'] },
  { name: 'total_budget', group: 'project', facts: ['project.totalBudget'] },
  { name: 'statements', group: 'papers', facts: ['applicant.auditedFiscalYears'] },
  { name: 'documents', group: 'papers', facts: ['documents'] },
  { name: 'declaration', group: 'papers', facts: ['applicant.declarationAccepted'] },
  { name: 'other_award', group: 'grants', facts: ['otherAwards', 'project.startsOn'] },
  { name: 'overdue_reports', group: 'grants', facts: ['overdueReports'] },
] as const satisfies readonly CheckQuestion[];

/** The fields that ask for a day. */
export const dateFields = ['registered_on', 'assists_on', 'other_on', 'starts_on'] as const;

/** The name of a question. */
export type QuestionName = (typeof checkQuestions)[number]['name'];

/** What is asked under the terms of one call's windows, and with which choices. */
export interface Asked {
  readonly questions: readonly QuestionName[];
  /** Three letters, or none where no money is limited: the first that the terms name. */
  readonly currency: string | undefined;
  /** The project years for which an amount is asked each; nothing where only the sum matters. */
  readonly years: number | undefined;
  /** The years whose budgets are asked, the latest first. */
  readonly annualBudgets: number;
  readonly statements: readonly number[];
  readonly documents: readonly string[];
  readonly routes: boolean;
}

/** Only those questions that these terms need. */
export function askedUnder(terms: readonly TermsDocument[]): Asked {
  const chosen = terms.flatMap(({ criteria }) => criteria);
  const paramsOf = (name: string) =>
    chosen.filter(({ criterion }) => criterion === name).map(({ params }) => (params ?? {}) as Params);
  const reads = new Set(chosen.flatMap(({ criterion }) => readsOf(criterion)));
  return {
    questions: checkQuestions.filter(({ facts }) => facts.some((fact) => reads.has(fact))).map(({ name }) => name),
    currency: terms.map(currencyOf).find((currency) => currency !== undefined),
    years: paramsOf('yearly_cap').length === 0 ? undefined : longest(paramsOf('duration')),
    annualBudgets: Math.max(0, ...paramsOf('multiple_of_annual_budget_at_most').map(({ years }) => Number(years))),
    statements: [...new Set(paramsOf('audited_statements').flatMap(yearsOf))].sort((a, b) => b - a),
    documents: [...new Set(paramsOf('documents').flatMap(({ required }) => required as string[]))],
    routes: reads.has('project.routeCountries'),
  };
}

/** The facts that a criterion reads. */
export const readsOf = (name: string): readonly FactName[] =>
  criteriaCatalogue.find(({ criterion }) => criterion === name)?.reads ?? [];

/** The currency of the terms' limits; nothing where they limit no money. */
export const currencyOf = ({ criteria }: TermsDocument): string | undefined =>
  criteria.map(({ params }) => params?.['currency']).find((currency) => typeof currency === 'string');

type Params = Readonly<Record<string, unknown>>;

const longest = (durations: readonly Params[]): number =>
  durations.length === 0
    ? mostYears
    : Math.min(mostYears, Math.max(1, ...durations.map(({ maxMonths }) => projectYears(Number(maxMonths)))));

const yearsOf = ({ latest, years }: Params): number[] =>
  Array.from({ length: Number(years) }, (_, index) => Number(latest) - index);
