import { readFacts, readTerms, screen, type Facts } from '#calls/domain';
import { soundAnswers } from '../../../../test/support/builders/answers.js';
import { frozenFacts, type Profile } from './facts.js';

const profile: Profile = {
  kind: 'ngo',
  nonProfit: true,
  country: 'NG',
  registeredOn: '2004-05-01',
  directAssistanceSince: '2006-01-01',
  ownBankAccount: true,
  pseaMeasures: true,
  actsAsIntermediary: false,
  auditedFiscalYears: [2009, 2010],
  annualBudgets: [
    { year: 2009, amount: '50000000.00', currency: 'NGN' },
    { year: 2010, amount: '120000.00', currency: 'USD' },
  ],
  unppPartnerId: null,
};
const standing = { otherAwards: [{ startsOn: '2010-01-01', months: 12 }], overdueReports: 0 };
const coFunding = [{ id: 'c', source: 'A donor', amount: '15000.00', secured: true }];
const answers = { ...soundAnswers(), budget: { ...soundAnswers().budget, coFunding } };

/** The example of the contract, word for word. */
const example: Facts = {
  id: 'A-001',
  applicant: {
    ...profile,
    annualBudgets: [{ year: 2010, amount: '120000.00' }],
    registeredWhereImplementing: true,
    declarationAccepted: true,
    consortium: null,
  },
  project: {
    startsOn: '2011-09-01',
    months: 36,
    implementationCountries: ['NG', 'IT'],
    routeCountries: ['LY'],
    remedies: [{ component: 'rehabilitation', activities: 2 }],
    currency: 'USD',
    requestedByYear: ['25000.00', '25000.00', '25000.00'],
    totalBudget: '90000.00',
  },
  documents: ['registration_certificate'],
  ...standing,
};

it('are exactly what the criteria read', () => {
  const facts = { ...frozenFacts('A-001', profile, answers, ['registration_certificate']), ...standing };
  expect(facts).toEqual(example);
});

it('have the form that the terms ask for, whatever the terms read', () => {
  const everything = readTerms({
    version: 'all',
    criteria: [
      { criterion: 'applicant_kind', params: { allowed: ['ngo'] } },
      { criterion: 'registered_where_implementing' },
      { criterion: 'declaration' },
      { criterion: 'audited_statements', params: { latest: 2010, years: 2 } },
      { criterion: 'yearly_cap', params: { amount: '25000.00', currency: 'USD' } },
      { criterion: 'documents', params: { required: ['registration_certificate'] } },
      { criterion: 'share_of_budget_at_most', params: { numerator: 5, denominator: 6 } },
      { criterion: 'no_overlapping_award' },
      { criterion: 'reports_up_to_date' },
    ],
  });
  const facts = { ...frozenFacts('A-001', profile, answers, ['registration_certificate']), ...standing };
  expect(screen(everything, readFacts(everything, JSON.parse(JSON.stringify(facts))))).toMatchObject({
    outcome: 'eligible',
  });
});

it('leave out what an organisation spent in another currency: a limit in dollars is no limit in naira', () => {
  const limited = readTerms({
    version: 'limited',
    criteria: [{ criterion: 'multiple_of_annual_budget_at_most', params: { multiple: 1, years: 2 } }],
  });
  const facts = { ...frozenFacts('A-001', profile, answers, []), ...standing };
  expect(screen(limited, facts).findings[0]!.reasons).toEqual([{ code: 'annual_budget_missing' }]);
});

it('of a consortium name its lead, which is the applicant, and count its partners', () => {
  const organisation = { applyingAs: 'consortium' } as const;
  const partners = { partners: [{ id: 'a' }, { id: 'b' }] };
  const { applicant } = frozenFacts('A-001', profile, { ...answers, organisation, partners }, []);
  expect(applicant).toMatchObject({
    kind: 'consortium',
    consortium: { leadKind: 'ngo', leadNonProfit: true, partners: 2 },
  });
});

it('count the activities that were named, not those that were claimed', () => {
  const remedies = {
    remedies: [
      { component: 'compensation' as const, activities: ['Legal aid', ' '] },
      { component: 'satisfaction' as const },
    ],
  };
  expect(frozenFacts('A-001', profile, { ...answers, remedies }, []).project.remedies).toEqual([
    { component: 'compensation', activities: 1 },
    { component: 'satisfaction', activities: 0 },
  ]);
});
