import fc from 'fast-check';
import { Money } from './money.js';

const usd = (amount: string) => Money.of(amount, 'USD');
const anyMinor = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
const anyMoney = anyMinor.map((minor) => Money.ofMinor(minor, 'USD'));

describe('Money', () => {
  test.each([
    ['25000.00', '25000.00'],
    ['25000.5', '25000.50'],
    ['007', '7.00'],
    ['0.01', '0.01'],
    ['-0.01', '-0.01'],
    ['-0', '0.00'],
    ['90071992547409931.99', '90071992547409931.99'],
  ])('%s is shown as %s', (amount, shown) => {
    expect(usd(amount).toString()).toBe(shown);
  });

  test.each(['', '1.', '.5', '1.005', '1e3', '+1', ' 1', '1\n', '1,000', '٣', 'NaN'])('%j is no amount', (amount) => {
    expect(() => usd(amount)).toThrow(RangeError);
  });

  test.each(['usd', 'US', 'USDX', 'US1', ''])('%j is no currency', (currency) => {
    expect(() => Money.of('1', currency)).toThrow(RangeError);
    expect(() => Money.zero(currency)).toThrow(RangeError);
  });

  it('never mixes currencies', () => {
    const euro = Money.of('1', 'EUR');
    expect(() => usd('1').plus(euro)).toThrow(RangeError);
    expect(() => usd('1').minus(euro)).toThrow(RangeError);
    expect(() => usd('1').compare(euro)).toThrow(RangeError);
    expect(() => usd('1').exceeds(euro)).toThrow(RangeError);
    expect(usd('1').equals(euro)).toBe(false);
  });

  it('multiplies by whole numbers only', () => {
    expect(usd('33.33').times(3).toString()).toBe('99.99');
    expect(usd('33.33').times(3n).toString()).toBe('99.99');
    expect(() => usd('1').times(1.5)).toThrow(RangeError);
  });

  it('carries its currency into JSON', () => {
    expect(JSON.stringify(usd('25000'))).toBe('{"amount":"25000.00","currency":"USD"}');
  });

  it('knows zero and below', () => {
    expect(usd('0.00').isZero()).toBe(true);
    expect(usd('-0.01').isNegative()).toBe(true);
    expect(usd('0').isNegative()).toBe(false);
    expect(Money.sum([], 'USD').isZero()).toBe(true);
  });

  it('survives being written and read', () => {
    fc.assert(fc.property(anyMoney, (money) => usd(money.toString()).equals(money)));
  });

  it('subtracts what it added, in any order, and a sum is its parts', () => {
    fc.assert(
      fc.property(anyMoney, anyMoney, (a, b) => {
        expect(a.plus(b).minus(b).equals(a)).toBe(true);
        expect(a.plus(b).equals(b.plus(a))).toBe(true);
        expect(Money.sum([a, b, a], 'USD').equals(a.times(2).plus(b))).toBe(true);
      }),
    );
  });

  it('compares as numbers do', () => {
    fc.assert(
      fc.property(anyMoney, anyMoney, (a, b) => {
        expect(a.exceeds(b)).toBe(a.minor > b.minor);
        expect(Math.sign(a.compare(b))).toBe(-Math.sign(b.compare(a)) + 0);
        expect(a.compare(b) === 0).toBe(a.equals(b));
      }),
    );
  });
});
