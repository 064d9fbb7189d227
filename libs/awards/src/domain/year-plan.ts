import { overYearlyCap, projectYears, yearlyCapOf, type Terms } from '#calls/domain';
import { Money, reason, type Reason } from '#kernel';

/** How an award is spread over its project years. */
export interface YearPlan {
  readonly terms: Terms;
  readonly months: number;
  readonly amount: Money;
  /** Project year `i + 1` at `i`, in the currency of the amount. */
  readonly years: readonly Money[];
}

/**
 * Why an award may not be spread so; the second of the three times that the yearly cap is held. Each year over the cap is
 * named with its excess.
 */
export const againstYearPlan = ({ terms, months, amount, years }: YearPlan): Reason[] => {
  const sum = Money.sum(years, amount.currency);
  const cap = yearlyCapOf(terms);
  const currencyFits = cap === undefined || cap.currency === amount.currency;
  return [
    ...(years.length === projectYears(months)
      ? []
      : [reason('award.years_do_not_match_duration', { found: years.length, wanted: projectYears(months) })]),
    ...(sum.equals(amount) ? [] : [reason('award.years_do_not_add_up', { sum: `${sum}`, amount: `${amount}` })]),
    ...(currencyFits
      ? overYearlyCap(terms, years)
      : [reason('award.wrong_currency', { found: amount.currency, wanted: cap.currency })]),
  ];
};

/** Whether terms allow no other award of the same organisation at the same time. */
export const exclusive = (terms: Terms): boolean =>
  terms.criteria.some(({ criterion }) => criterion === 'no_overlapping_award');

/** One line of an award's budget. */
export interface AwardBudgetLine {
  /** Project year, from 1. */
  readonly year: number;
  readonly category: string;
  readonly description: string;
  /** In the award's currency. */
  readonly amount: string;
}

/** What the lines come to in each project year of so many months. Lines of a later year than the last make the list longer. */
export const yearsOfLines = (lines: readonly AwardBudgetLine[], months: number, currency: string): Money[] => {
  const count = Math.max(projectYears(months), ...lines.map(({ year }) => year));
  return Array.from({ length: count }, (_, i) =>
    Money.sum(
      lines.filter(({ year }) => year === i + 1).map(({ amount }) => Money.of(amount, currency)),
      currency,
    ),
  );
};
