import { typedAmount, typedQuantity } from '../../src/http/typed-number.js';

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

/** Hundredths of an amount that was typed; nothing for what cannot be read. */
export const hundredths = (text: string): bigint => minorOf(typedAmount(text));

/** Quantity times price, to the hundredth, halves up: as the server computes it. */
export const costOf = ({ quantity, price }: TypedLine): bigint => {
  const many = typedQuantity(quantity);
  return (minorOf(many && 'decimal' in many ? many.decimal : undefined) * hundredths(price) + BigInt(50)) / BigInt(100);
};

/** All totals. */
export function totalsOf(lines: readonly TypedLine[], sources: readonly string[], years: number): Sums {
  const byYear = Array.from({ length: years }, (_, i) =>
    sum(lines.filter(({ year }) => year === i + 1).map((line) => costOf(line))),
  );
  const [requested, coFunding] = [sum(byYear), sum(sources.map(hundredths))];
  return { byYear, requested, coFunding, total: requested + coFunding };
}

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((all, one) => all + one, BigInt(0));

const minorOf = (decimal = '0.00'): bigint => BigInt(decimal.replace('.', ''));
