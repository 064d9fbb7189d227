import { describe, expect, it } from '@jest/globals';
import { readTerms, type Facts } from '#calls/domain';
import { trialOf, type EarlierApplication } from './trial.js';

const facts = (change: Partial<Facts['project']> = {}): Facts => ({
  id: 'a',
  applicant: {
    kind: 'ngo',
    nonProfit: true,
    country: 'NG',
    registeredOn: '2001-01-01',
    registeredWhereImplementing: true,
    directAssistanceSince: '2002-01-01',
    ownBankAccount: true,
    pseaMeasures: true,
    actsAsIntermediary: false,
    auditedFiscalYears: [2009, 2010],
    annualBudgets: [],
    unppPartnerId: null,
    declarationAccepted: true,
    consortium: null,
  },
  project: {
    startsOn: '2011-09-01',
    months: 24,
    implementationCountries: ['NG'],
    routeCountries: [],
    remedies: [],
    currency: 'USD',
    requestedByYear: ['20000.00', '20000.00'],
    totalBudget: '40000.00',
    ...change,
  },
  documents: [],
  otherAwards: [],
  overdueReports: 0,
});

const earlier = (reference: string, change?: Partial<Facts['project']>): EarlierApplication => ({
  reference,
  title: 'A shelter',
  country: 'NG',
  state: 'awarded',
  before: 'eligible',
  facts: facts(change),
});

const terms = readTerms({
  version: 'tried',
  criteria: [
    { criterion: 'yearly_cap', params: { amount: '25000.00', currency: 'USD' } },
    { criterion: 'effective_remedies', params: { minComponents: 1 } },
    { criterion: 'duration', params: { minMonths: 12, maxMonths: 24 } },
  ],
});

describe('terms tried on earlier applications', () => {
  it('say who would fall out and why, in the order of the terms, and foretell no judgement', () => {
    const trial = trialOf(terms, [
      earlier('APP-1', { requestedByYear: ['25000.01', '1.00'], months: 36 }),
      earlier('APP-2', { remedies: [{ component: 'legal', activities: 1 }] as never }),
    ]);
    expect(trial.criteria[0]).toEqual({ criterion: 'yearly_cap', met: 1, not_met: 1, needs_judgement: 0 });
    expect(trial.criteria.map(({ criterion }) => criterion)).toEqual(['yearly_cap', 'effective_remedies', 'duration']);
    const [first, second] = trial.applications;
    expect(first).toMatchObject({ reference: 'APP-1', before: 'eligible', state: 'awarded', after: 'not_eligible' });
    expect(first!.unmet.map(({ criterion }) => criterion)).toEqual(expect.arrayContaining(['yearly_cap', 'duration']));
    expect(first!.unmet.flatMap(({ reasons }) => reasons)).not.toEqual([]);
    expect(second!.unmet.map(({ criterion }) => criterion)).not.toContain('yearly_cap');
    expect(JSON.stringify(trial)).not.toContain('auditedFiscalYears');
  });

  it('count nothing where nobody applied', () => {
    expect(trialOf(terms, [])).toMatchObject({
      criteria: [{ met: 0, not_met: 0, needs_judgement: 0 }, {}, {}],
      applications: [],
    });
  });
});
