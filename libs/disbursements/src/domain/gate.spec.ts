import { describe, expect, it } from '@jest/globals';
import { readTerms } from '#calls/domain';
import { Money, reasonsFrom } from '#kernel';
import { gate, type GateFacts } from './gate.js';

const usd = (amount: string) => Money.of(amount, 'USD');
const open: GateFacts = {
  awardState: 'active',
  agreementSigned: true,
  holds: [],
  year: 2,
  reportBefore: 'accepted',
  terms: readTerms({
    version: '2011',
    criteria: [{ criterion: 'yearly_cap', params: { amount: '25000.00', currency: 'USD' } }],
  }),
  yearTotals: [usd('25000.00'), usd('25000.00'), usd('0.00')],
};
const against = (change: Partial<GateFacts>) => reasonsFrom(gate, { ...open, ...change });

describe('the gate of an instalment', () => {
  it('is open when all is well, and for a first instalment without any report', () => {
    expect(against({})).toEqual([]);
    expect(against({ year: 1, reportBefore: null })).toEqual([]);
    expect(against({ reportBefore: 'waived' })).toEqual([]);
  });

  it.each(['approved', 'agreed', 'suspended', 'terminated', 'closed'])('is shut while the award is %s', (state) => {
    expect(against({ awardState: state })).toEqual([{ code: 'disbursement.award_is_not_active', params: { state } }]);
  });

  it.each([null, 'expected', 'submitted', 'returned'])('is shut while the report before is %s', (reportBefore) => {
    expect(against({ reportBefore })).toEqual([{ code: 'disbursement.report_not_accepted', params: { year: 1 } }]);
  });

  it('names every year over the cap, and every reason at once', () => {
    expect(
      against({
        awardState: 'suspended',
        agreementSigned: false,
        reportBefore: 'returned',
        holds: [{ code: 'diligence.on_hold' }],
        yearTotals: [usd('25000.01'), usd('0.00'), usd('30000.00')],
      }),
    ).toEqual([
      { code: 'disbursement.award_is_not_active', params: { state: 'suspended' } },
      { code: 'disbursement.agreement_not_signed' },
      { code: 'disbursement.report_not_accepted', params: { year: 1 } },
      { code: 'diligence.on_hold' },
      { code: 'over_yearly_cap', params: { year: 1, excess: '0.01' } },
      { code: 'over_yearly_cap', params: { year: 3, excess: '5000.00' } },
    ]);
  });

  it('asks for no cap where the terms have none', () => {
    const terms = readTerms({ version: 'free', criteria: [] });
    expect(against({ terms, yearTotals: [usd('999999.00')] })).toEqual([]);
  });
});
