import type { DoorFacts } from '#calls/domain';
import { reason, type Check } from '#kernel';

/** Why one applicant gets more time than the others; codes, as our own setting: the fund publishes no list. */
export const extensionCauses = ['system_failure', 'error_of_the_fund', 'emergency', 'access_for_disability'] as const;
/** One of the causes. */
export type ExtensionCause = (typeof extensionCauses)[number];

/** What more time for one applicant is judged on; the application and its window are held. */
export interface ExtensionFacts {
  readonly state: string;
  /** As it stands for this application, with what it was given before. */
  readonly door: DoorFacts;
  readonly until: Date;
}

/** A window's door as it stands for one application: the later of its deadline and what the applicant was given. */
export const doorFor = <Door extends DoorFacts>(door: Door, until: Date | null): Door =>
  until === null || until <= door.closesAt ? door : { ...door, closesAt: until };

const itIsBeingWritten: Check<ExtensionFacts> = ({ state }) =>
  state === 'draft' || state === 'submitted' ? undefined : reason('application.is_not_written_any_more', { state });

const theCallIsPublished: Check<ExtensionFacts> = ({ door: { callState } }) =>
  callState === 'published' ? undefined : reason('call.not_open', { state: callState });

const itIsLater: Check<ExtensionFacts> = ({ door, until }) =>
  until > door.closesAt
    ? undefined
    : reason('application.extension_only_later', { closesAt: door.closesAt.toISOString() });

const itIsToCome: Check<ExtensionFacts> = ({ door, until }) =>
  until > door.now ? undefined : reason('application.extension_has_passed');

/** What stands against more time for one applicant. */
export const extensionChecks: readonly Check<ExtensionFacts>[] = [
  itIsBeingWritten,
  theCallIsPublished,
  itIsLater,
  itIsToCome,
];
