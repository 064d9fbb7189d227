import { projectYears } from '#calls/domain';
import { Money, type Fault } from '#kernel';
import type { BudgetAnswers, BudgetLine } from './answers.js';

/** What the lines of a budget come to. Amounts as text with two decimals, in the budget's currency. */
export interface BudgetTotals {
  readonly currency: string;
  /** By the lines' ids. */
  readonly lines: Readonly<Record<string, string>>;
  /** Project year `i + 1` at `i`; a year without lines asks for 0.00. */
  readonly requestedByYear: readonly string[];
  readonly requested: string;
  readonly coFunding: string;
  /** Requested and co-funding together. */
  readonly total: string;
}

/** Where no currency was chosen yet (ISO 4217: no currency). */
const noCurrency = 'XXX';

/** The most that a budget may come to: what fits into the columns of money. */
const largestTotal = '999999999999.99';

/** Computes every total from the lines. A line that lacks its quantity, price or year counts for nothing yet. */
export const totalsOf = (budget: BudgetAnswers = {}, months = 1): BudgetTotals => {
  const currency = budget.currency ?? noCurrency;
  const lines = (budget.lines ?? []).map((line) => ({ ...line, cost: costOf(line, currency) }));
  const years = Math.max(projectYears(months), ...lines.map((line) => line.year ?? 1), 1);
  const requestedByYear = Array.from({ length: years }, (_, i) =>
    sum(
      lines.filter((line) => line.year === i + 1).map((line) => line.cost),
      currency,
    ),
  );
  const requested = sum(requestedByYear, currency);
  const coFunding = sum(
    (budget.coFunding ?? []).map(({ amount }) => Money.of(amount ?? '0', currency)),
    currency,
  );
  return {
    currency,
    lines: Object.fromEntries(lines.map(({ id, cost }) => [id, cost.toString()])),
    requestedByYear: requestedByYear.map(String),
    requested: requested.toString(),
    coFunding: coFunding.toString(),
    total: requested.plus(coFunding).toString(),
  };
};

/** What is wrong with a budget whose form was checked: an id that stands twice, a total that no column holds. */
export const faultsOfBudget = (budget: BudgetAnswers): Fault[] => {
  const { total, currency } = totalsOf(budget);
  return [
    ...repeatedIds(budget.lines ?? [], 'lines'),
    ...repeatedIds(budget.coFunding ?? [], 'coFunding'),
    ...(Money.of(total, currency).exceeds(Money.of(largestTotal, currency))
      ? [{ pointer: '/lines', code: 'application.budget_too_large', params: { most: largestTotal } }]
      : []),
  ];
};

/** Quantity times price, to the hundredth, halves up. */
export const costOf = ({ quantity, price }: BudgetLine, currency: string): Money =>
  quantity === undefined || price === undefined
    ? Money.zero(currency)
    : Money.ofMinor((hundredths(quantity) * hundredths(price) + 50n) / 100n, currency);

const repeatedIds = (rows: readonly { readonly id: string }[], list: string): Fault[] =>
  rows.flatMap(({ id }, i) =>
    rows.findIndex((row) => row.id === id) < i ? [{ pointer: `/${list}/${i}/id`, code: 'field.uniqueItems' }] : [],
  );

const hundredths = (decimal: string): bigint => Money.of(decimal, noCurrency).minor;

const sum = (amounts: readonly Money[], currency: string): Money => Money.sum(amounts, currency);
