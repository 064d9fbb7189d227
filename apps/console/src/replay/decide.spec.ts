import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Money } from '#kernel';
import { cutToFit } from './decide.js';

const usd = (minor: bigint) => Money.ofMinor(minor, 'USD');

describe('cutting amounts to the envelope', () => {
  it('leaves them alone when they fit', () => {
    expect(cutToFit([usd(100n), usd(200n)], usd(300n)).map(String)).toEqual(['1.00', '2.00']);
  });

  it('uses the envelope to the last cent, raises nobody and keeps the least', () => {
    const amounts = fc.array(fc.bigInt(20_000n, 7_500_000n), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(amounts, fc.bigInt(0n, 20_000n), fc.integer({ min: 0, max: 100 }), (minors, least, percent) => {
        const sum = minors.reduce((a, b) => a + b, 0n);
        const floor = least * BigInt(minors.length);
        const envelope = floor + ((sum - floor) * BigInt(percent)) / 100n;
        const cut = cutToFit(minors.map(usd), usd(envelope), usd(least));
        expect(cut.reduce((a, b) => a + b.minor, 0n)).toBe(envelope);
        cut.forEach((amount, i) => expect(amount.minor >= least && amount.minor <= minors[i]!).toBe(true));
      }),
    );
  });

  it('gives a cent that rounding left to nobody who has all that was asked for', () => {
    const cut = cutToFit([usd(20_000n), usd(20_001n), usd(20_001n)], usd(60_001n), usd(20_000n));
    expect(cut.map(String)).toEqual(['200.00', '200.01', '200.00']);
  });

  it('says when not even the least can be given to all', () => {
    expect(() => cutToFit([usd(500n), usd(500n)], usd(300n), usd(200n))).toThrow(RangeError);
  });
});
