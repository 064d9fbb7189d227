import { typedAmount } from '../../src/budget/typed-amount.js';

/** A line as its fields hold it. */
export interface TypedLine {
  readonly year: number;
  readonly quantity: string;
  readonly price: string;
}

/** Sums in hundredths. */
export interface Sums {
  readonly byYear: readonly bigint[];
  readonly requested: bigint;
  readonly coFunding: bigint;
  readonly total: bigint;
}

/** Hundredths of what was typed; nothing for what cannot be read. */
export const hundredths = (text: string): bigint => BigInt((typedAmount(text) ?? '0.00').replace('.', ''));

/** Quantity times price, to the hundredth, halves up: as the server computes it. */
export const costOf = ({ quantity, price }: TypedLine): bigint =>
  (hundredths(quantity) * hundredths(price) + BigInt(50)) / BigInt(100);

/** All totals. */
export function totalsOf(lines: readonly TypedLine[], sources: readonly string[], years: number): Sums {
  const byYear = Array.from({ length: years }, (_, i) =>
    sum(lines.filter(({ year }) => year === i + 1).map((line) => costOf(line))),
  );
  const [requested, coFunding] = [sum(byYear), sum(sources.map(hundredths))];
  return { byYear, requested, coFunding, total: requested + coFunding };
}

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((all, one) => all + one, BigInt(0));
