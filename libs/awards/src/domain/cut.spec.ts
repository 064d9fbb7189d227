import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Money } from '#kernel';
import { cutTo } from './cut.js';

const usd = (minor: bigint) => Money.ofMinor(minor, 'USD');
const years = fc.array(fc.bigInt(0n, 10_000_000n), { minLength: 1, maxLength: 6 }).map((list) => list.map(usd));
const cut = years.chain((list) => {
  const { minor } = Money.sum(list, 'USD');
  return fc.tuple(fc.constant(list), fc.bigInt(0n, minor).map(usd));
});

describe('cutting a request to what was awarded', () => {
  it.each([
    [
      'three equal years to a sum that does not divide',
      ['25000.00', '25000.00', '25000.00'],
      '70000.00',
      ['23333.34', '23333.33', '23333.33'],
    ],
    ['a part-year keeps its proportion', ['20000.00', '10000.00'], '15000.01', ['10000.01', '5000.00']],
    ['nothing cut', ['25000.00', '0.01'], '25000.01', ['25000.00', '0.01']],
    ['to one hundredth', ['5.00', '5.00'], '0.01', ['0.01', '0.00']],
    ['a year of nothing stays one', ['0.00', '10.00'], '9.99', ['0.00', '9.99']],
    ['all of nothing', ['0.00', '0.00'], '0.00', ['0.00', '0.00']],
  ])('%s', (_name, from, to, expected) => {
    expect(
      cutTo(
        Money.of(to, 'USD'),
        from.map((amount) => Money.of(amount, 'USD')),
      ).map(String),
    ).toEqual(expected);
  });

  it('sums to exactly what was awarded, and no year is above what was asked for it', () => {
    fc.assert(
      fc.property(cut, ([list, to]) => {
        const result = cutTo(to, list);
        expect(Money.sum(result, 'USD').equals(to)).toBe(true);
        result.forEach((amount, i) => {
          expect(amount.isNegative() || amount.exceeds(list[i]!)).toBe(false);
        });
      }),
    );
  });

  it('is off from the exact share by less than one hundredth', () => {
    fc.assert(
      fc.property(cut, ([list, to]) => {
        const whole = Money.sum(list, 'USD').minor;
        cutTo(to, list).forEach((amount, i) => {
          const off = amount.minor * whole - list[i]!.minor * to.minor;
          expect(off < 0n ? -off : off).toBeLessThan(whole === 0n ? 1n : whole);
        });
      }),
    );
  });

  it('refuses to cut to more than there is, or to less than nothing', () => {
    expect(() => cutTo(usd(3n), [usd(1n), usd(1n)])).toThrow(RangeError);
    expect(() => cutTo(usd(-1n), [usd(1n)])).toThrow(RangeError);
    expect(() => cutTo(Money.of('1', 'EUR'), [usd(1n)])).toThrow(RangeError);
  });
});
