import { Money } from '#kernel';

/**
 * Cuts amounts in proportion so that they sum to exactly `to`, in whole hundredths, none above what it was: each gets its
 * share rounded down, and the hundredths left over go to those that lost most by rounding, the earlier year first.
 * RangeError when `to` is more than their sum, or negative.
 */
export const cutTo = (to: Money, amounts: readonly Money[]): Money[] => {
  const whole = Money.sum(amounts, to.currency);
  if (to.isNegative() || to.exceeds(whole)) throw new RangeError(`${to} cannot be cut from ${whole}`);
  if (whole.isZero()) return [...amounts];
  const shares = amounts.map((amount, index) => {
    const share = amount.minor * to.minor;
    return { index, minor: share / whole.minor, lost: share % whole.minor };
  });
  const left = to.minor - shares.reduce((sum, { minor }) => sum + minor, 0n);
  const luckiest = [...shares].sort((a, b) => (a.lost < b.lost ? 1 : a.lost > b.lost ? -1 : a.index - b.index));
  const rounded = new Set(luckiest.slice(0, Number(left)).map(({ index }) => index));
  return shares.map(({ index, minor }) => Money.ofMinor(minor + (rounded.has(index) ? 1n : 0n), to.currency));
};
