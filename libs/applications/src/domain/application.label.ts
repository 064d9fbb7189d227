import { doorState, type DoorFacts } from '#calls/domain';
import { belongs, type Actor } from '#kernel';
import type { ApplicationState } from './application.machine.js';
import type { ApplicationThing } from './application.policy.js';

/** For whom an application is shown: its organisation learns an outcome when it is released, the fund's side at once. */
export type Audience = 'applicant' | 'staff';

/** What a label is made from. */
export interface Labelled {
  readonly state: ApplicationState;
  /** The last outcome that the applicant was told. */
  readonly releasedOutcome: ApplicationState | null;
  readonly beforeWithdrawal: ApplicationState | null;
}

/** States that are an outcome for its applicant. */
const outcomes: readonly string[] = ['ineligible', 'selected', 'reserved', 'unsuccessful', 'awarded', 'not_taken_up'];

/** Whether a state is one that an applicant can be told. */
export const isOutcome = (state: ApplicationState): boolean => outcomes.includes(state);

/** Whoever belongs to the organisation is an applicant, whatever else they are. */
export const audienceOf = (actor: Actor, thing: Pick<ApplicationThing, 'organisationId'>): Audience =>
  belongs('owner', 'editor', 'reader')(actor, thing) ? 'applicant' : 'staff';

/** How often the fund's side has acted would tell an applicant something: once the door is closed it sees no version. */
export const showsVersion = (audience: Audience, door: DoorFacts): boolean =>
  audience === 'staff' || doorState(door, door.now) !== 'closed';

/** The state as its audience may know it: an applicant's own acts, the last outcome released to it, or `submitted`. */
export const stateFor = (audience: Audience, { state, releasedOutcome }: Labelled): ApplicationState =>
  audience === 'staff' || state === 'draft' || state === 'withdrawn' ? state : (releasedOutcome ?? 'submitted');

/** The message key of the label; until an outcome is released, "under assessment" is all an applicant reads. */
export const labelFor = (audience: Audience, application: Labelled): string => {
  const state = stateFor(audience, application);
  return `application.state.${audience === 'applicant' && state === 'submitted' ? 'submitted_public' : state}`;
};
