import { machine, reason, type Check, type Reason } from '#kernel';

/** What the events of a call are judged on. */
export interface CallFacts {
  readonly actorId: string;
  readonly proposedBy: string | null;
  readonly now: Date;
  /** Who proposed to take the call up again; null where nobody has. */
  readonly reopeningProposedBy: string | null;
  /** What the checklist of publication still asks for. */
  readonly missing: readonly Reason[];
  readonly windows: readonly { readonly code: string; readonly closesAt: Date }[];
}

const nothingIsMissing: Check<CallFacts> = ({ missing }) =>
  missing.length === 0
    ? undefined
    : reason('call.incomplete', { missing: [...new Set(missing.map(({ code }) => code))].join(', ') });

const publisherIsNotProposer: Check<CallFacts> = ({ actorId, proposedBy }) =>
  actorId === proposedBy ? reason('call.published_by_another_person') : undefined;

const reopeningIsProposedByAnother: Check<CallFacts> = ({ actorId, reopeningProposedBy }) => {
  if (reopeningProposedBy === null) return reason('call.reopening_not_proposed');
  return actorId === reopeningProposedBy ? reason('call.reopened_by_another_person') : undefined;
};

const noDoorHasClosedYet: Check<CallFacts> = ({ windows, now }) => {
  const closed = windows.find((window) => window.closesAt <= now);
  return closed && reason('call.door_already_closed', { window: closed.code });
};

const everyDoorHasClosed: Check<CallFacts> = ({ windows, now }) => {
  const open = windows.find((window) => window.closesAt > now);
  return open && reason('call.door_still_open', { window: open.code });
};

/** The life of a call. Whether its doors are open is a function of the time, never a state. */
export const callMachine = machine<CallFacts>()({
  name: 'call',
  initial: 'draft',
  states: {
    draft: { on: { propose: 'proposed', cancel: 'cancelled' } },
    proposed: { on: { publish: 'published', return: 'draft', cancel: 'cancelled' } },
    published: { on: { conclude: 'concluded', cancel: 'cancelled' } },
    concluded: { on: { reopen: 'published' } },
    cancelled: {},
  },
  guards: {
    propose: [nothingIsMissing],
    publish: [publisherIsNotProposer, nothingIsMissing, noDoorHasClosedYet],
    conclude: [everyDoorHasClosed],
    reopen: [reopeningIsProposedByAnother],
  },
  asksWhy: ['return', 'cancel', 'reopen'],
});

/** A call's state. */
export type CallState = (typeof callMachine.states)[number];
/** An event in a call's life. */
export type CallEvent = (typeof callMachine.events)[number];
