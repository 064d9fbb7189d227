import { shareLimitOf, totalLimitsOf, yearlyCapOf, type Terms } from '#calls/domain';
import { Money } from '#kernel';
import type { BudgetTotals } from './budget.js';

/** What terms allow a budget to ask for. Amounts as text with two decimals. */
export interface BudgetLimits {
  /** In which the amounts are named; undefined where the terms name none. */
  readonly currency: string | undefined;
  /** The most in each project year. */
  readonly yearly: string | undefined;
  readonly total: { readonly min: string; readonly max: string } | undefined;
  /** The largest share of the whole budget that may be asked for. */
  readonly share: { readonly numerator: number; readonly denominator: number } | undefined;
}

/** How one limit stands against what is asked for. */
export interface LimitStanding {
  readonly limit: 'yearly' | 'at_least' | 'at_most' | 'share';
  /** Of a yearly limit, from 1. */
  readonly year?: number;
  readonly asked: string;
  readonly bound: string;
  /** What may still be asked for; below zero where it is too much. Of `at_least` what is still to be asked for, or less. */
  readonly left: string;
  readonly kept: boolean;
}

/** Reads the limits out of terms. What other criteria say of a budget the screening tells. */
export const budgetLimits = (terms: Terms): BudgetLimits => {
  const [cap, total, share] = [yearlyCapOf(terms), totalLimitsOf(terms), shareLimitOf(terms)];
  return {
    currency: cap?.currency ?? total?.min.currency,
    yearly: cap?.toString(),
    total: total && { min: total.min.toString(), max: total.max.toString() },
    share,
  };
};

/** Every limit against the totals, in the order in which they are read: by year, the sum, the share. */
export const limitStandings = (limits: BudgetLimits, totals: BudgetTotals): LimitStanding[] => [
  ...(limits.yearly === undefined
    ? []
    : totals.requestedByYear.map((asked, i) => ({ year: i + 1, ...atMost('yearly', asked, limits.yearly!) }))),
  ...(limits.total === undefined
    ? []
    : [atLeast(totals.requested, limits.total.min), atMost('at_most', totals.requested, limits.total.max)]),
  ...(limits.share === undefined ? [] : [atMost('share', totals.requested, shareOf(totals.total, limits.share))]),
];

const atMost = (limit: 'yearly' | 'at_most' | 'share', asked: string, bound: string): LimitStanding => {
  const left = money(bound).minus(money(asked));
  return { limit, asked, bound: money(bound).toString(), left: left.toString(), kept: !left.isNegative() };
};

const atLeast = (asked: string, bound: string): LimitStanding => {
  const left = money(bound).minus(money(asked));
  const kept = left.isNegative() || left.isZero();
  return { limit: 'at_least', asked, bound: money(bound).toString(), left: left.toString(), kept };
};

/** Rounded down, so that what is within it is within the share. */
const shareOf = (total: string, { numerator, denominator }: NonNullable<BudgetLimits['share']>): string =>
  Money.ofMinor((money(total).minor * BigInt(numerator)) / BigInt(denominator), anyCurrency).toString();

const anyCurrency = 'XXX';
const money = (amount: string): Money => Money.of(amount, anyCurrency);
