import { Money } from '#kernel';
import type { BudgetAnswers } from './answers.js';
import { totalsOf } from './budget.js';

/**
 * What shows that money of others is secured; taken in every call ("proposals involving partner contributions must include
 * evidence of secure funding", the fund's call of 2026).
 */
export const coFundingProof = 'co_funding_proof';

/**
 * Whether others pay a part and nothing among the documents, given by their names, shows that this money is secured. No
 * rule of a call reads it: it is told, and stops nobody.
 */
export const lacksCoFundingProof = (budget: BudgetAnswers | undefined, documents: readonly string[]): boolean => {
  const { coFunding, currency } = totalsOf(budget);
  return !Money.of(coFunding, currency).isZero() && !documents.includes(coFundingProof);
};
