import { Money } from '#kernel';
import type { TermsReason } from './criterion.js';
import { yearsOver, type DurationLimits, type TotalLimits } from './limits.js';
import { paramsOf, type Terms } from './terms.js';

/** The most that terms allow in one project year, if they limit it. */
export function yearlyCapOf(terms: Terms): Money | undefined {
  const params = paramsOf(terms, 'yearly_cap');
  return params && Money.of(params.amount, params.currency);
}

/** The least and the most that terms allow in all, if they limit it. */
export function totalLimitsOf(terms: Terms): TotalLimits | undefined {
  const params = paramsOf(terms, 'total_between');
  return params && { min: Money.of(params.min, params.currency), max: Money.of(params.max, params.currency) };
}

/** The largest share of the whole budget that terms let one ask for, as a fraction, if they limit it. */
export const shareLimitOf = (terms: Terms): { readonly numerator: number; readonly denominator: number } | undefined =>
  paramsOf(terms, 'share_of_budget_at_most');

/** The shortest and the longest project that terms allow, if they limit it. */
export const durationLimitsOf = (terms: Terms): DurationLimits | undefined => paramsOf(terms, 'duration');

/**
 * The cap of the fund, used three times: on what is asked for, on the budget of an award, on what is paid. One reason for each
 * project year that is over. Throws RangeError when an amount is in another currency than the cap.
 */
export function overYearlyCap(terms: Terms, amountsByYear: readonly Money[]): readonly TermsReason[] {
  const cap = yearlyCapOf(terms);
  return cap ? yearsOver(cap, amountsByYear) : [];
}
