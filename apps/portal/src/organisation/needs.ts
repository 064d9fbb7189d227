import { criteriaCatalogue, profileDocumentFor, type CallRules, type CriterionName } from '#calls/domain';
import { isProfileNeed, needOfDocument, type NeedExtent, type ProfileNeed, type WantedNeed } from '#identity/domain';

type Params = Readonly<Record<string, unknown>>;
type Rules = Pick<CallRules, 'terms'> & { readonly form: Pick<CallRules['form'], 'documents'> };

/**
 * What a window needs of the profile: the facts of the applicant that its criteria name, as far as they name them, and the
 * files of a profile that may be handed in as its required documents. Each need once.
 */
export const needsOf = (rules: Rules): WantedNeed[] => {
  const facts = rules.terms.criteria.flatMap(({ criterion, params = {} }) =>
    readBy(criterion).map((need) => ({ need, ...extentOf(criterion, params, rules) })),
  );
  const files = rules.form.documents.filter(({ required }) => required).flatMap((asked) => fileFor(asked));
  const all = [...facts, ...files];
  return all.filter(({ need }, at) => all.findIndex((other) => other.need === need) === at);
};

const readBy = (name: string): ProfileNeed[] => {
  const reads = criteriaCatalogue.filter(({ criterion }) => criterion === name).flatMap((row) => row.reads);
  return reads.map((fact) => fact.replace(/^applicant\./, '')).filter(isProfileNeed);
};

const fileFor = (asked: Rules['form']['documents'][number]): WantedNeed[] => {
  const document = profileDocumentFor(asked);
  return document === undefined ? [] : [{ need: needOfDocument[document] }];
};

/** What the parameters of a criterion say of how much is needed. */
const extentOf = (criterion: string, params: Params, rules: Rules): NeedExtent => {
  const years = Number(params['years'] ?? 0);
  switch (criterion as CriterionName) {
    case 'audited_statements':
      return { years: Array.from({ length: years }, (_, index) => Number(params['latest']) - years + 1 + index) };
    case 'multiple_of_annual_budget_at_most':
      return { count: years, currency: currencyOf(rules) };
    default:
      return {};
  }
};

/** The currency that the terms ask for, where a criterion names one. */
const currencyOf = ({ terms }: Rules): string | undefined =>
  terms.criteria.flatMap(({ params }) => (typeof params?.['currency'] === 'string' ? [params['currency']] : []))[0];
