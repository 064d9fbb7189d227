import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Money } from '#kernel';
import { advisedOn, costOf, envelopeCovers, faultsOfAdvice, type AdviceInput, type Advised } from './advice.js';
import { decidedOn, faultsOfDeviations } from './approval.js';

const asked = [
  { id: 'a', requested: '75000.00' },
  { id: 'b', requested: '0.01' },
];
const faults = (...input: readonly AdviceInput[]) =>
  faultsOfAdvice('advice', advisedOn(input, asked), asked, 'USD').map(({ pointer, code }) => `${pointer} ${code}`);
const say = (applicationId: string, advice: AdviceInput['advice'], amount?: string | null): AdviceInput =>
  amount === undefined ? { applicationId, advice } : { applicationId, advice, amount };

describe('advice', () => {
  it.each([
    ['as requested, where no amount is given', say('a', 'fund'), []],
    ['cut', say('a', 'fund', '0.01'), []],
    ['the whole request', say('a', 'fund', '75000'), []],
    ['a cent too much', say('a', 'fund', '75000.01'), ['/advice/0/amount selection.amount_over_request']],
    ['nothing', say('a', 'fund', '0'), ['/advice/0/amount selection.amount_form']],
    ['less than nothing', say('a', 'fund', '-1.00'), ['/advice/0/amount selection.amount_form']],
    ['parts of a cent', say('a', 'fund', '1.001'), ['/advice/0/amount selection.amount_form']],
    ['a sum that no column holds', say('a', 'fund', '1000000000000'), ['/advice/0/amount selection.amount_form']],
    ['an amount in reserve', say('a', 'reserve', '1.00'), ['/advice/0/amount selection.amount_without_funding']],
    ['no amount in reserve', say('a', 'reserve', null), []],
    ['a stranger', say('c', 'pass_over'), ['/advice/0/applicationId selection.not_to_be_advised']],
  ])('%s', (_, input, expected) => {
    expect(faults(input)).toEqual(expected);
  });

  it('is given once on each application', () => {
    expect(faults(say('a', 'fund'), say('b', 'fund'), say('a', 'reserve'))).toEqual([
      '/advice/2/applicationId selection.advised_twice',
    ]);
  });

  it('fits the envelope to the cent, whatever the amounts', () => {
    const cents = fc.array(fc.bigInt({ min: 1n, max: 10n ** 9n }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(cents, (amounts) => {
        const advised = amounts.map((minor, i): Advised => ({
          applicationId: String(i),
          advice: 'fund',
          amount: Money.ofMinor(minor, 'USD').toString(),
        }));
        const cost = costOf(advised, 'USD');
        expect(cost.minor).toBe(amounts.reduce((sum, minor) => sum + minor, 0n));
        expect(envelopeCovers(advised, cost)).toBeUndefined();
        expect(envelopeCovers(advised, cost.minus(Money.of('0.01', 'USD')))?.params).toEqual({
          excess: '0.01',
          currency: 'USD',
        });
      }),
    );
  });
});

describe('a deviation', () => {
  const advised: Advised[] = [
    { applicationId: 'a', advice: 'fund', amount: '75000.00' },
    { applicationId: 'b', advice: 'reserve', amount: null },
  ];

  it('takes the place of the advice on its application alone', () => {
    const deviations = [{ applicationId: 'b', advice: 'fund' as const, why: 'The region is not served.' }];
    expect(faultsOfDeviations(deviations, asked, 'USD')).toEqual([]);
    expect(decidedOn(advised, deviations, asked)).toEqual([
      advised[0],
      { applicationId: 'b', advice: 'fund', amount: '0.01' },
    ]);
  });

  it('says why, and is bound like advice', () => {
    const deviations = [{ applicationId: 'a', advice: 'fund' as const, amount: '75000.01', why: ' ' }];
    expect(faultsOfDeviations(deviations, asked, 'USD').map(({ pointer }) => pointer)).toEqual([
      '/deviations/0/amount',
      '/deviations/0/why',
    ]);
  });
});
