import fc from 'fast-check';
import { costOf, faultsOfBudget, totalsOf } from './budget.js';

const decimal = (most: number) =>
  fc.tuple(fc.nat(most), fc.nat(99)).map(([whole, cents]) => `${whole}.${String(cents).padStart(2, '0')}`);
const aLine = fc.record({
  id: fc.uuid(),
  year: fc.integer({ min: 1, max: 5 }),
  quantity: decimal(999),
  price: decimal(99_999),
});
const minor = (amount: string) => BigInt(amount.replace('.', ''));

describe('the cost of a line', () => {
  test.each([
    ['1', '25000', '25000.00'],
    ['3', '0.33', '0.99'],
    ['0.5', '0.01', '0.01'],
    ['0.49', '0.01', '0.00'],
    ['1.5', '0.33', '0.50'],
    ['12', '2083.33', '24999.96'],
    ['0', '100', '0.00'],
  ])('%s times %s is %s', (quantity, price, cost) => {
    expect(costOf({ id: 'a', quantity, price }, 'USD').toString()).toBe(cost);
  });

  test.each([{ quantity: '1' }, { price: '1' }, {}])('counts for nothing while it is not whole: %j', (line) => {
    expect(costOf({ id: 'a', ...line }, 'USD').toString()).toBe('0.00');
  });
});

describe('the totals', () => {
  it('add up, by year and in all', () => {
    fc.assert(
      fc.property(fc.array(aLine, { maxLength: 30 }), fc.array(decimal(9_999), { maxLength: 5 }), (lines, others) => {
        const coFunding = others.map((amount, i) => ({ id: String(i), amount }));
        const totals = totalsOf({ currency: 'USD', lines, coFunding }, 36);
        const sum = (amounts: readonly string[]) => amounts.reduce((all, amount) => all + minor(amount), 0n);
        expect(sum(totals.requestedByYear)).toBe(minor(totals.requested));
        expect(sum(lines.map(({ id }) => totals.lines[id]!))).toBe(minor(totals.requested));
        expect(minor(totals.requested) + sum(others)).toBe(minor(totals.total));
      }),
    );
  });

  it('are never off by more than half a cent a line', () => {
    fc.assert(
      fc.property(aLine, (line) => {
        const exact = minor(line.quantity) * minor(line.price); // in ten-thousandths
        const off = minor(totalsOf({ lines: [line] }).requested) * 100n - exact;
        expect(off > -50n && off <= 50n).toBe(true);
      }),
    );
  });

  test.each([
    [1, [], ['0.00']],
    [12, [], ['0.00']],
    [13, [], ['0.00', '0.00']],
    [36, [2], ['0.00', '1.00', '0.00']],
    [12, [3], ['0.00', '0.00', '1.00']],
  ])('of %d months with lines in years %j are %j', (months, years, requestedByYear) => {
    const lines = years.map((year) => ({ id: String(year), year, quantity: '1', price: '1' }));
    expect(totalsOf({ currency: 'USD', lines }, months).requestedByYear).toEqual(requestedByYear);
  });
});

describe('a budget', () => {
  it('has each line once', () => {
    expect(faultsOfBudget({ lines: [{ id: 'a' }, { id: 'b' }, { id: 'a' }] })).toEqual([
      { pointer: '/lines/2/id', code: 'field.uniqueItems' },
    ]);
  });

  it('comes to no more than a column of money holds', () => {
    const line = { id: 'a', year: 1, quantity: '1', price: '999999999999.99' };
    expect(faultsOfBudget({ lines: [line] })).toEqual([]);
    expect(faultsOfBudget({ lines: [line, { ...line, id: 'b', price: '0.01' }] })).toMatchObject([
      { pointer: '/lines' },
    ]);
  });
});
