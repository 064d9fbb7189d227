import { coFundingProof, lacksCoFundingProof } from './co-funding.js';

const paidBy = (...amounts: readonly (string | undefined)[]) => ({
  currency: 'USD',
  coFunding: amounts.map((amount, i) => ({ id: `row-${i}`, ...(amount === undefined ? {} : { amount }) })),
});

describe('the proof of what others pay', () => {
  test.each([
    ['no budget', undefined],
    ['nothing from others', { currency: 'USD' }],
    ['a source without an amount', paidBy(undefined)],
    ['sources that pay nothing', paidBy('0', '0.00')],
  ])('is not lacking with %s', (_, budget) => {
    expect(lacksCoFundingProof(budget, [])).toBe(false);
  });

  test.each([
    ['one source', paidBy('0.01')],
    ['one source among several that pay nothing', paidBy(undefined, '0', '1000.00')],
    ['a source, while no currency was chosen', { coFunding: [{ id: 'row', amount: '5' }] }],
    ['a source that says that it is secured', { coFunding: [{ id: 'row', amount: '5', secured: true }] }],
  ])('is lacking with %s until a file of it is there', (_, budget) => {
    expect(lacksCoFundingProof(budget, [])).toBe(true);
    expect(lacksCoFundingProof(budget, ['registration_certificate'])).toBe(true);
    expect(lacksCoFundingProof(budget, ['registration_certificate', coFundingProof])).toBe(false);
  });
});
