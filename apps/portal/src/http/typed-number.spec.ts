import fc from 'fast-check';
import { words, type Language } from '#words';
import { typedAmount, typedNumber, typedQuantity } from './typed-number.js';

/** What was typed, as a number, and as an amount. A list are two numbers to choose from. */
const cases: readonly (readonly [string, string | readonly string[] | undefined, string | undefined])[] = [
  ['0', '0', '0.00'],
  ['0012', '12', '12.00'],
  ['25000', '25000', '25000.00'],
  ['12.5', '12.5', '12.50'],
  ['12,50', '12.50', '12.50'],
  ['25 000', '25000', '25000.00'],
  ['25\u00a0000', '25000', '25000.00'],
  ['25\u202f000,5', '25000.5', '25000.50'],
  ["1'000", '1000', '1000.00'],
  ['1’234.50', '1234.50', '1234.50'],
  ['1,234,567.89', '1234567.89', '1234567.89'],
  ['1.234.567,89', '1234567.89', '1234567.89'],
  ['1.234.567', '1234567', '1234567.00'],
  // One mark before three digits: thousands in an amount, which has two decimals; elsewhere nobody knows.
  ['1.000', ['1000', '1.00'], '1000.00'],
  ['1,000', ['1000', '1,00'], '1000.00'],
  ['12.500', ['12500', '12.50'], '12500.00'],
  ['12,345', ['12345', '12,3450'], '12345.00'],
  // A group does not begin with 0, and has three digits.
  ['0.125', '0.125', undefined],
  ['0,333', '0.333', undefined],
  ['00.125', '0.125', undefined],
  ['012,500', '12.500', undefined],
  ['1.2345', '1.2345', undefined],
  ['1234.567', '1234.567', undefined],
  ['1 234.567', '1234.567', undefined],
  ['1 2', undefined, undefined],
  ['2 5000', undefined, undefined],
  ['1,23,456', undefined, undefined],
  ['1,234,5', undefined, undefined],
  ['1.234.5', undefined, undefined],
  ['1,2,3', undefined, undefined],
  ['12..5', undefined, undefined],
  ['12.', undefined, undefined],
  ['', undefined, undefined],
  ['twelve', undefined, undefined],
  ['-5', undefined, undefined],
  ['$5', undefined, undefined],
  ['1234567890123', '1234567890123', undefined],
];

test.each(cases)('%j is the number %j, the amount %j', (text, number, amount) => {
  const read = typedNumber(text);
  expect(read && ('either' in read ? read.either : read.decimal)).toEqual(number);
  expect(typedAmount(text)).toBe(amount);
});

test.each([
  ['12', { decimal: '12.00' }],
  ['0,5', { decimal: '0.50' }],
  ['0.125', undefined],
  ['1.000', { either: ['1000', '1.00'] }],
])('%j of something are %j', (text, quantity) => expect(typedQuantity(text)).toEqual(quantity));

test('either of two numbers that are offered is clear', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999 }), fc.nat(999), fc.constantFrom('.', ','), (whole, group, mark) => {
      const read = typedNumber(`${whole}${mark}${String(group).padStart(3, '0')}`);
      const offered = read && 'either' in read ? read.either.map(typedNumber) : [];
      expect(offered.map((one) => one && 'decimal' in one && Number(one.decimal))).toEqual([
        whole * 1000 + group,
        Number(`${whole}.${String(group).padStart(3, '0')}`),
      ]);
    }),
  ));

test('what a language shows is read back', () =>
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 10n ** 14n - 1n }),
      fc.constantFrom<Language>('en', 'fr', 'es'),
      (minor, language) => {
        const digits = minor.toString().padStart(3, '0');
        const amount = `${digits.slice(0, -2)}.${digits.slice(-2)}`;
        expect(typedAmount(words(language).amount(amount))).toBe(amount);
      },
    ),
  ));
