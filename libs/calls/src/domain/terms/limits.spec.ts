import fc from 'fast-check';
import { Money } from '#kernel';
import { changed, exampleFacts } from '../../../../../test/fixtures/facts.js';
import {
  outcomeOf,
  overYearlyCap,
  readFacts,
  readTerms,
  screen,
  totalLimitsOf,
  yearlyCapOf,
  type Verdict,
} from './index.js';

const usd = (cents: bigint) => Money.ofMinor(cents, 'USD');
const terms = (cap: bigint) =>
  readTerms({
    version: 'x',
    criteria: [
      { criterion: 'yearly_cap', params: { amount: usd(cap).toString(), currency: 'USD' } },
      {
        criterion: 'total_between',
        params: { min: usd(cap).toString(), max: usd(cap * 3n).toString(), currency: 'USD' },
      },
      { criterion: 'duration', params: { minMonths: 6, maxMonths: 36 } },
    ],
  });
const without = readTerms({ version: 'x', criteria: [] });
const cents = fc.bigInt({ min: 0n, max: 10n ** 12n });
const years = fc.array(cents, { minLength: 1, maxLength: 5 });

describe('the limits that awards and payments share with applications', () => {
  it('name each year over the cap, and by how much', () => {
    fc.assert(
      fc.property(cents, years, (cap, amounts) => {
        const expected = amounts.flatMap((amount, index) =>
          amount > cap
            ? [{ code: 'over_yearly_cap', params: { year: index + 1, excess: usd(amount - cap).toString() } }]
            : [],
        );
        expect(overYearlyCap(terms(cap), amounts.map(usd))).toEqual(expected);
      }),
    );
  });

  it('say of a budget what screening says of the same request', () => {
    fc.assert(
      fc.property(cents, years, (cap, amounts) => {
        const facts = changed(exampleFacts, {
          '/project/requestedByYear': amounts.map((amount) => usd(amount).toString()),
          '/project/months': amounts.length * 12,
        });
        const [yearly] = screen(terms(cap), readFacts(terms(cap), facts)).findings;
        expect(yearly!.reasons).toEqual(overYearlyCap(terms(cap), amounts.map(usd)));
      }),
    );
  });

  it('are none where the terms have none', () => {
    expect(yearlyCapOf(without)).toBeUndefined();
    expect(totalLimitsOf(without)).toBeUndefined();
    expect(overYearlyCap(without, [usd(10n ** 12n)])).toEqual([]);
  });

  it('refuse to compare another currency', () => {
    expect(() => overYearlyCap(terms(1n), [Money.of('1', 'EUR')])).toThrow(RangeError);
  });
});

describe('the outcome', () => {
  it('is not eligible after any failure, open after any open judgement, else eligible', () => {
    const verdict = fc.constantFrom<Verdict>('met', 'not_met', 'needs_judgement');
    fc.assert(
      fc.property(fc.array(verdict), (verdicts) => {
        const outcome = outcomeOf(verdicts.map((verdict) => ({ verdict })));
        expect(outcome === 'not_eligible').toBe(verdicts.includes('not_met'));
        expect(outcome === 'eligible').toBe(verdicts.every((verdict) => verdict === 'met'));
      }),
    );
  });
});
