import { doorIsOpen, doorState, type DoorFacts } from '#calls/domain';
import { machine, reason, type Check, type Reason } from '#kernel';
import type { CriterionStanding } from './standing.js';

/** What the events of an application are judged on. */
export interface ApplicationFacts {
  readonly actorId: string;
  /** The window, with the database's instant of decision. */
  readonly door: DoorFacts;
  /** What submission still lacks. */
  readonly missing: readonly Reason[];
  /** The criteria as screened and judged; null while the current submission was not screened. */
  readonly standing: readonly CriterionStanding[] | null;
  /** Why it is to be excluded: criteria that are not met, or causes outside the terms. */
  readonly grounds: readonly string[];
  /** Holds on the application or its organisation. */
  readonly holds: readonly Reason[];
  /** What it was before it was withdrawn. */
  readonly beforeWithdrawal: string | null;
  /** The last outcome that the applicant was told. */
  readonly releasedOutcome: string | null;
  /** Who proposed the act, where it takes two. */
  readonly proposedBy: string | null;
  /** When an application that was not submitted here reached the fund, as its evidence says. */
  readonly receivedAt: Date | null;
  /** Who entered a part of what was received. */
  readonly enteredBy?: readonly string[];
  /** Whether the original is attached. */
  readonly hasOriginal?: boolean;
}

/** Causes of an exclusion that are no criterion. */
export const otherGrounds = ['false_declaration', 'sanctions_match', 'documents_not_genuine'] as const;

/** The door is open, or in its grace; late is told with the instant of closing and that of the attempt. */
export const theDoorIsOpen: Check<Pick<ApplicationFacts, 'door'>> = ({ door }) =>
  doorState(door, door.now) === 'closed'
    ? reason('application.closed', { closedAt: door.closesAt.toISOString(), attemptedAt: door.now.toISOString() })
    : doorIsOpen(door);

const theDoorHasClosed: Check<ApplicationFacts> = ({ door }) =>
  doorState(door, door.now) === 'closed'
    ? undefined
    : reason('application.window_still_open', { closesAt: door.closesAt.toISOString() });

const nothingIsMissing: Check<ApplicationFacts> = ({ missing }) => missing;

/** It reached the fund before the door closed; the grace is for what is submitted here. */
export const itWasReceivedInTime: Check<Pick<ApplicationFacts, 'receivedAt' | 'door'>> = ({ receivedAt, door }) =>
  receivedAt !== null && receivedAt < door.closesAt
    ? undefined
    : reason('application.not_received_in_time', { closedAt: door.closesAt.toISOString() });

const theOriginalIsThere: Check<ApplicationFacts> = ({ hasOriginal }) =>
  hasOriginal ? undefined : reason('application.original_missing');

const theyEnteredNothingOfIt: Check<ApplicationFacts> = ({ actorId, enteredBy = [] }) =>
  enteredBy.includes(actorId) ? reason('application.recorded_by_another_person') : undefined;

const everyCriterionIsMet: Check<ApplicationFacts> = ({ standing }) =>
  standing === null
    ? reason('application.not_screened')
    : standing
        .filter(({ verdict }) => verdict !== 'met')
        .map(({ criterion, verdict }) =>
          reason(verdict === 'not_met' ? 'application.criterion_not_met' : 'application.criterion_not_judged', {
            criterion,
          }),
        );

const thereAreGrounds: Check<ApplicationFacts> = ({ grounds }) =>
  grounds.length > 0 ? undefined : reason('application.grounds_needed');

const everyGroundStands: Check<ApplicationFacts> = ({ grounds, standing }) => {
  const unmet = (standing ?? []).filter(({ verdict }) => verdict === 'not_met').map(({ criterion }) => criterion);
  const known: readonly string[] = [...unmet, ...otherGrounds];
  return grounds
    .filter((ground) => !known.includes(ground))
    .map((ground) => reason('application.ground_does_not_stand', { ground }));
};

const nothingHoldsIt: Check<ApplicationFacts> = ({ holds }) => holds;

const itWasADraft: Check<ApplicationFacts> = ({ beforeWithdrawal }) =>
  beforeWithdrawal === 'draft' ? undefined : reason('application.was_submitted');

const itWasSubmitted: Check<ApplicationFacts> = ({ beforeWithdrawal }) =>
  beforeWithdrawal === 'draft' ? reason('application.was_a_draft') : undefined;

const noRefusalWasReleased: Check<ApplicationFacts> = ({ releasedOutcome }) =>
  releasedOutcome === 'ineligible' || releasedOutcome === 'unsuccessful'
    ? reason('application.already_decided')
    : undefined;

const anotherPersonProposedIt: Check<ApplicationFacts> = ({ actorId, proposedBy }) =>
  proposedBy === null || proposedBy === actorId ? reason('application.needs_another_person') : undefined;

/**
 * The life of an application. An applicant may withdraw from every state that it cannot tell apart, so that what is
 * possible never tells an outcome; withdrawn, a draft is resumed and a submission restored, both before the deadline only.
 */
export const applicationMachine = machine<ApplicationFacts>()({
  name: 'application',
  initial: 'draft',
  states: {
    draft: { on: { submit: 'submitted', record: 'submitted', withdraw: 'withdrawn' } },
    submitted: { on: { submit: 'submitted', admit: 'eligible', exclude: 'ineligible', withdraw: 'withdrawn' } },
    eligible: {
      on: {
        select: 'selected',
        reserve: 'reserved',
        pass_over: 'unsuccessful',
        exclude: 'ineligible',
        withdraw: 'withdrawn',
      },
    },
    ineligible: { on: { reinstate: 'submitted', withdraw: 'withdrawn' } },
    selected: { on: { award: 'awarded', release: 'eligible', exclude: 'ineligible', withdraw: 'withdrawn' } },
    reserved: { on: { select: 'selected', pass_over: 'unsuccessful', exclude: 'ineligible', withdraw: 'withdrawn' } },
    unsuccessful: { on: { reinstate: 'eligible', withdraw: 'withdrawn' } },
    awarded: { on: { lapse: 'not_taken_up' } },
    not_taken_up: {},
    withdrawn: { on: { resume: 'draft', restore: 'submitted' } },
  },
  guards: {
    submit: [theDoorIsOpen, nothingIsMissing],
    record: [theOriginalIsThere, theyEnteredNothingOfIt, itWasReceivedInTime, nothingIsMissing],
    admit: [theDoorHasClosed, everyCriterionIsMet, nothingHoldsIt],
    exclude: [theDoorHasClosed, thereAreGrounds, everyGroundStands],
    select: [nothingHoldsIt],
    award: [nothingHoldsIt],
    reinstate: [anotherPersonProposedIt],
    withdraw: [noRefusalWasReleased],
    resume: [itWasADraft, theDoorIsOpen],
    restore: [itWasSubmitted, theDoorIsOpen],
  },
  asksWhy: ['record', 'exclude', 'release', 'reinstate', 'withdraw', 'resume', 'restore', 'lapse'],
});

/** An application's state. */
export type ApplicationState = (typeof applicationMachine.states)[number];
/** An event in an application's life. */
export type ApplicationEvent = (typeof applicationMachine.events)[number];
