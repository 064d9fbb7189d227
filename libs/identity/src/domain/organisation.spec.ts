import { changedFields, tidyProfile, type OrganisationProfile } from './organisation.js';

const profile: OrganisationProfile = {
  ...{
    name: 'A shelter',
    kind: 'ngo',
    nonProfit: true,
    country: 'NG',
    registeredOn: '2004-05-01',
    directAssistanceSince: null,
  },
  ...{ ownBankAccount: true, pseaMeasures: true, actsAsIntermediary: false, unppPartnerId: null, locationHidden: true },
  ...{ auditedFiscalYears: [2010, 2009], annualBudgets: [{ year: 2010, amount: '120000.00', currency: 'USD' }] },
};

describe('a profile', () => {
  it('has its years in order', () => expect(tidyProfile(profile).auditedFiscalYears).toEqual([2009, 2010]));

  it('names a year once', () => {
    const twice = {
      ...profile,
      annualBudgets: [...profile.annualBudgets, ...profile.annualBudgets],
      auditedFiscalYears: [2009, 2010, 2009],
    };
    expect(() => tidyProfile(twice)).toThrow(
      expect.objectContaining({
        faults: [
          { pointer: '/auditedFiscalYears/2', code: 'identity.year_stands_twice' },
          { pointer: '/annualBudgets/1/year', code: 'identity.year_stands_twice' },
        ],
      }),
    );
  });

  it('tells what changed without the values', () => {
    expect(changedFields(profile, { ...profile, pseaMeasures: false, auditedFiscalYears: [2010] })).toEqual([
      'pseaMeasures',
      'auditedFiscalYears',
    ]);
    expect(changedFields(profile, { ...profile })).toEqual([]);
  });
});
