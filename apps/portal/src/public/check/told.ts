import {
  readTerms,
  screen,
  type FactName,
  type Facts,
  type TermsDocument,
  type TermsReason,
  type Verdict,
} from '#calls/domain';
import { currencyOf, readsOf, type Asked } from './questions.js';

/** The facts that somebody gave, by their names. One that is not here was not given: null, none and no are. */
export type Given = Readonly<Partial<Record<FactName, unknown>>>;

/** One rule of a window and what was found. Without a verdict, something that it reads was not given. */
export interface ToldRule {
  readonly criterion: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly verdict: Verdict | undefined;
  readonly reasons: readonly TermsReason[];
}

/** Whether something stops the applicant, whether all was given, and whether a person decides the rest. */
export type ToldOutcome = 'stopped' | 'incomplete' | 'judged' | 'fits';

/** What the check tells of one window. */
export interface Told {
  readonly outcome: ToldOutcome;
  readonly rules: readonly ToldRule[];
}

/** Screens what was given by those criteria that read nothing else, with the screening that applications go through. */
export function toldUnder(document: TermsDocument, given: Given, asked: Asked): Told {
  const known = inItsCurrency(document, given, asked);
  const isJudged = (criterion: string) => readsOf(criterion).every((fact) => Object.hasOwn(known, fact));
  const terms = readTerms({ ...document, criteria: document.criteria.filter((each) => isJudged(each.criterion)) });
  const { findings } = screen(terms, factsFrom(known));
  const rules = document.criteria.map(({ criterion, params }) => {
    const finding = findings.find((each) => each.criterion === criterion);
    return { criterion, ...(params && { params }), verdict: finding?.verdict, reasons: finding?.reasons ?? [] };
  });
  return { outcome: outcomeOf(rules), rules };
}

/** Nobody chooses a currency in the check: amounts are given in that of the page, and mean nothing under another. */
function inItsCurrency(document: TermsDocument, given: Given, { currency }: Asked): Given {
  const own = currencyOf(document);
  if (own === currency || own === undefined) return { ...given, 'project.currency': currency };
  const { 'project.requestedByYear': _, 'project.totalBudget': __, 'applicant.annualBudgets': ___, ...rest } = given;
  return rest;
}

/** Only what is given stands in them: a criterion that reads more has been left out. */
function factsFrom(given: Given): Facts {
  const facts: Record<string, unknown> = { id: 'check', applicant: {}, project: {} };
  for (const [name, value] of Object.entries(given)) {
    const [around, key] = name.split('.') as [string, string | undefined];
    if (key === undefined) facts[around] = value;
    else (facts[around] as Record<string, unknown>)[key] = value;
  }
  return facts as unknown as Facts;
}

function outcomeOf(rules: readonly ToldRule[]): ToldOutcome {
  const some = (verdict: Verdict | undefined) => rules.some((rule) => rule.verdict === verdict);
  if (some('not_met')) return 'stopped';
  if (some(undefined)) return 'incomplete';
  return some('needs_judgement') ? 'judged' : 'fits';
}
