import { missingInProfile, missingOf, profileNeeds, type ProfileNeed, type ProfileState } from './completeness.js';
import { profileParts, type ProfileContent, type ProfilePart } from './profile-form.js';

const stateWith = (
  filled: Partial<Record<ProfilePart, ProfileContent>>,
  rest: Partial<Pick<ProfileState, 'documents' | 'auditedFiscalYears'>> = {},
): ProfileState => ({
  parts: Object.fromEntries(
    profileParts.map((part) => [part, { version: filled[part] ? 1 : 0, content: filled[part] ?? {} }]),
  ) as unknown as ProfileState['parts'],
  documents: [],
  auditedFiscalYears: [],
  ...rest,
});

const missing = (state: ProfileState, wanted: readonly ProfileNeed[] = profileNeeds) =>
  missingInProfile(state, wanted).map(({ params }) => params!['need']);

test('a profile in which nothing stands lacks everything, and names the part of each', () => {
  expect(missing(stateWith({}))).toEqual(profileNeeds);
  expect(missingInProfile(stateWith({}), ['unppPartnerId'])).toEqual([
    { code: 'profile.missing', params: { need: 'unppPartnerId', part: 'unpp' } },
  ]);
});

test('only what this call needs is missing', () =>
  expect(
    missing(stateWith({ registration: { registeredOn: '2004-05-01' } }), ['registeredOn', 'unppPartnerId']),
  ).toEqual(['unppPartnerId']));

test('an answered no is an answer', () => {
  const wanted = ['pseaMeasures'] as const;
  expect(missing(stateWith({}), wanted)).toEqual(['pseaMeasures']);
  expect(missing(stateWith({ safeguards: { pseaMeasures: false } }), wanted)).toEqual([]);
});

test.each([
  ['certificate', stateWith({}, { documents: [{ document: 'registration_certificate', year: null }] })],
  ['auditedFiscalYears', stateWith({}, { auditedFiscalYears: [2024] })],
  ['people', stateWith({ people: { people: [{ name: 'Ada' }] } })],
  ['bankAccount', stateWith({ bank: { holder: 'A shelter' } })],
] as const)('%s is there once it is there', (need, state) => expect(missing(state, [need])).toEqual([]));

test('an empty list is nothing', () =>
  expect(missing(stateWith({ budgets: { annualBudgets: [] } }), ['annualBudgets'])).toEqual(['annualBudgets']));

describe('as much as a call wants', () => {
  const statements = { need: 'auditedFiscalYears', years: [2024, 2025] } as const;
  test.each([
    [[2019], [statements]],
    [[2024], [statements]],
    [[2019, 2024, 2025], []],
  ])('statements of 2024 and 2025, where there are %j', (auditedFiscalYears, lacks) =>
    expect(missingOf(stateWith({}, { auditedFiscalYears }), [statements])).toEqual(lacks),
  );

  const budgets = { need: 'annualBudgets', count: 2, currency: 'USD' } as const;
  const spent = (...currencies: readonly string[]) =>
    stateWith({
      budgets: { annualBudgets: currencies.map((currency, at) => ({ year: 2020 + at, amount: '1.00', currency })) },
    });
  test.each([
    ['one', spent('USD'), [budgets]],
    ['two, one of them in another currency', spent('USD', 'NGN'), [budgets]],
    ['two', spent('USD', 'NGN', 'USD'), []],
  ])('budgets of two years in dollars: %s', (_, state, lacks) => expect(missingOf(state, [budgets])).toEqual(lacks));

  test('a file that the call takes and a whole profile can be without', () => {
    expect(missingOf(stateWith({}), [{ need: 'statutes' }])).toEqual([{ need: 'statutes' }]);
    expect(missing(stateWith({}))).not.toContain('statutes');
  });
});
