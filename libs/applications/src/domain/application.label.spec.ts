import { newId, type Actor } from '#kernel';
import { audienceOf, labelFor, stateFor } from './application.label.js';
import { applicationMachine, type ApplicationState } from './application.machine.js';

const hidden = [
  'submitted',
  'eligible',
  'ineligible',
  'selected',
  'reserved',
  'unsuccessful',
  'awarded',
  'not_taken_up',
] as const;
const of = (state: ApplicationState, releasedOutcome: ApplicationState | null = null) => ({
  state,
  releasedOutcome,
  beforeWithdrawal: null,
});

describe('to its applicant', () => {
  it.each(hidden)('%s reads the same as every other state until the outcome is released', (state) => {
    expect(labelFor('applicant', of(state))).toBe('application.state.submitted_public');
    expect(stateFor('applicant', of(state))).toBe('submitted');
  });

  it.each(hidden)('%s reads as the last outcome that was released', (state) => {
    expect(labelFor('applicant', of(state, 'reserved'))).toBe('application.state.reserved');
  });

  it.each(['draft', 'withdrawn'] as const)('%s is its own act, and reads so', (state) => {
    expect(labelFor('applicant', of(state, 'reserved'))).toBe(`application.state.${state}`);
  });
});

it.each(applicationMachine.states)('to staff %s reads as it is', (state) => {
  expect(labelFor('staff', of(state))).toBe(`application.state.${state}`);
});

it('an officer who belongs to the organisation is an applicant', () => {
  const organisationId = newId<'organisation'>();
  const officer: Actor = { id: newId(), roles: ['officer'], organisations: [], system: false, steppedUp: true };
  expect(audienceOf(officer, { organisationId })).toBe('staff');
  expect(audienceOf({ ...officer, organisations: [{ id: organisationId, part: 'reader' }] }, { organisationId })).toBe(
    'applicant',
  );
});
