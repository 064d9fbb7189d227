import { machine, reason, type Check, type PersonId } from '#kernel';

/**
 * How long members can object before an owner is replaced, in days. Nothing is published on this: the number is the
 * product's own.
 */
export const recoveryDays = 7;

/** What a recovery is judged on. */
export interface RecoveryFacts {
  readonly now: Date;
  readonly actorId: PersonId;
  readonly personId: PersonId;
  readonly proposedBy: PersonId | null;
  /** From when on it can be granted. */
  readonly grantableAt: Date | null;
}

const isNotOnesOwn: Check<RecoveryFacts> = ({ actorId, personId }) =>
  actorId === personId ? reason('recovery.is_your_own') : undefined;
const anotherPersonGrants: Check<RecoveryFacts> = ({ actorId, proposedBy }) =>
  actorId === proposedBy ? reason('proposal.needs_another_person') : undefined;
const theWaitIsOver: Check<RecoveryFacts> = ({ now, grantableAt }) =>
  grantableAt !== null && now >= grantableAt ? undefined : reason('recovery.members_may_still_object');

/** The life of a request to get back an organisation whose owners are gone. */
export const recoveryMachine = machine<RecoveryFacts>()({
  name: 'recovery',
  initial: 'asked',
  states: {
    asked: { on: { propose: 'proposed', decline: 'declined', withdraw: 'withdrawn' } },
    proposed: { on: { grant: 'granted', decline: 'declined', object: 'objected', withdraw: 'withdrawn' } },
    granted: {},
    declined: {},
    objected: {},
    withdrawn: {},
  },
  guards: { propose: [isNotOnesOwn], grant: [isNotOnesOwn, anotherPersonGrants, theWaitIsOver] },
  asksWhy: ['propose', 'decline', 'object'],
});
/** One of its states. */
export type RecoveryState = (typeof recoveryMachine.states)[number];
/** One of its events. */
export type RecoveryEvent = (typeof recoveryMachine.events)[number];
