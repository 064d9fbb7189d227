import fc from 'fast-check';
import { words } from '#words';
import { typedAmount } from './typed-amount.js';

test.each([
  ['25000', '25000.00'],
  ['25,000', '25000.00'],
  ['25.000', '25000.00'],
  ['25 000', '25000.00'],
  ['25\u202f000,5', '25000.50'],
  ['1,234,567.89', '1234567.89'],
  ['1.234.567,89', '1234567.89'],
  ['12,50', '12.50'],
  ['12.5', '12.50'],
  ['0012', '12.00'],
  ['0', '0.00'],
])('%s is %s', (text, amount) => expect(typedAmount(text)).toBe(amount));

test.each(['', 'twelve', '-5', '1,23,456', '1.234,567', '1,234,5', '1,2,3', '12..5', '1.2345', '$5', '1234567890123'])(
  '%j is no amount',
  (text) => expect(typedAmount(text)).toBeUndefined(),
);

test('what a language shows is read back', () =>
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 14n - 1n }), fc.constantFrom('en', 'fr', 'es'), (minor, language) => {
      const digits = minor.toString().padStart(3, '0');
      const amount = `${digits.slice(0, -2)}.${digits.slice(-2)}`;
      expect(typedAmount(words(language as 'en').amount(amount))).toBe(amount);
    }),
  ));
