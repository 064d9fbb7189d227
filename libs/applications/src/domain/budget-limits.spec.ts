import fc from 'fast-check';
import { readTerms } from '#calls/domain';
import { budgetLimits, limitStandings } from './budget-limits.js';
import { totalsOf } from './budget.js';

const terms = (...criteria: { criterion: string; params: Record<string, unknown> }[]) =>
  readTerms({ version: '2011', criteria });
const cap = { criterion: 'yearly_cap', params: { amount: '25000', currency: 'USD' } };
const between = { criterion: 'total_between', params: { min: '20000.00', max: '60000.00', currency: 'EUR' } };
const share = { criterion: 'share_of_budget_at_most', params: { numerator: 2, denominator: 3 } };

const asking = (...byYear: string[]) =>
  totalsOf(
    {
      currency: 'USD',
      lines: byYear.map((price, i) => ({ id: String(i), year: i + 1, quantity: '1', price })),
      coFunding: [{ id: 'c', amount: '100' }],
    },
    byYear.length * 12,
  );

test('limits are read from the terms', () => {
  expect(budgetLimits(terms(cap, share))).toEqual({
    currency: 'USD',
    yearly: '25000.00',
    total: undefined,
    share: { numerator: 2, denominator: 3 },
  });
  expect(budgetLimits(terms(between))).toMatchObject({ currency: 'EUR', total: { min: '20000.00', max: '60000.00' } });
  expect(budgetLimits(terms())).toEqual({ currency: undefined, yearly: undefined, total: undefined, share: undefined });
});

test('a year over its limit by one cent is not kept, to the cent it is', () => {
  const [first, second] = limitStandings(budgetLimits(terms(cap)), asking('25000.00', '25000.01'));
  expect(first).toEqual({
    limit: 'yearly',
    year: 1,
    asked: '25000.00',
    bound: '25000.00',
    left: '0.00',
    kept: true,
  });
  expect(second).toMatchObject({ year: 2, left: '-0.01', kept: false });
});

test.each([
  ['19999.99', [false, true]],
  ['20000.00', [true, true]],
  ['60000.00', [true, true]],
  ['60000.01', [true, false]],
])('%s between 20,000 and 60,000', (asked, kept) =>
  expect(limitStandings(budgetLimits(terms(between)), asking(asked)).map((each) => each.kept)).toEqual(kept),
);

test('the share is kept exactly where the criterion is met', () =>
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.nat(1_000_000), fc.integer({ min: 1, max: 9 }), (asked, more, denominator) => {
      const amount = (minor: number): string => `${Math.trunc(minor / 100)}.${String(minor % 100).padStart(2, '0')}`;
      const totals = totalsOf({
        currency: 'USD',
        lines: [{ id: 'a', year: 1, quantity: '1', price: amount(asked) }],
        coFunding: [{ id: 'b', amount: amount(more) }],
      });
      const limits = { ...budgetLimits(terms()), share: { numerator: 1, denominator } };
      const [standing] = limitStandings(limits, totals);
      expect(standing!.kept).toBe(asked * denominator <= asked + more);
    }),
  ));
