import { missingInProfile, profileNeeds, type ProfileState } from './completeness.js';
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

const missing = (state: ProfileState, wanted = profileNeeds) =>
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
