/** An exact number: a numerator over a denominator above zero. Means are never rounded before they are compared. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** A decimal without a sign, with any number of digits after the point. */
export function fractionOf(decimal: string): Fraction {
  const [whole = '', digits = ''] = decimal.split('.');
  return { over: BigInt(whole + digits), under: 10n ** BigInt(digits.length) };
}

/** Below, at or above zero as the first is less than, equal to or more than the second. */
export function compareFractions(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const [left, right] = [a.over * b.under, b.over * a.under];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** With two decimals, halves rounded up; for numbers that are not negative. */
export function twoDecimals({ over, under }: Fraction): string {
  const hundredths = ((over * 200n + under) / (under * 2n)).toString().padStart(3, '0');
  return `${hundredths.slice(0, -2)}.${hundredths.slice(-2)}`;
}
