import { reason, type Money } from '#kernel';
import { when, type TermsReason } from './criterion.js';

/** ISO 4217's code for "no currency": where only proportions are compared. */
export const anyCurrency = 'XXX';

/** The least and the most that may be asked for in all. */
export interface TotalLimits {
  readonly min: Money;
  readonly max: Money;
}

/** The shortest and the longest project, in whole months. */
export interface DurationLimits {
  readonly minMonths: number;
  readonly maxMonths: number;
}

/** Twelve months a year; a last part-year is a year of its own. */
export const projectYears = (months: number): number => Math.ceil(months / 12);

/** One reason for each project year whose amount is over the cap; the years count from 1 and each has the whole cap. */
export const yearsOver = (cap: Money, amountsByYear: readonly Money[]): readonly TermsReason[] =>
  amountsByYear.flatMap((amount, index) =>
    amount.exceeds(cap) ? [reason('over_yearly_cap', { year: index + 1, excess: amount.minus(cap).toString() })] : [],
  );

/** Why a total is under the least or over the most; the limits themselves are allowed. */
export const outsideTotal = (total: Money, { min, max }: TotalLimits): readonly TermsReason[] => [
  ...(min.exceeds(total) ? [reason('below_minimum', { shortfall: min.minus(total).toString() })] : []),
  ...(total.exceeds(max) ? [reason('above_maximum', { excess: total.minus(max).toString() })] : []),
];

/** Why a duration is too short or too long; the limits themselves are allowed. */
export const outsideDuration = (months: number, { minMonths, maxMonths }: DurationLimits): readonly TermsReason[] => [
  ...when(months < minMonths, 'too_short', { months }),
  ...when(months > maxMonths, 'too_long', { months }),
];
