import { machine } from '#kernel';

/** The life of a request to join an organisation that is known already. */
export const joinRequestMachine = machine<object>()({
  name: 'join_request',
  initial: 'open',
  states: {
    open: { on: { accept: 'accepted', decline: 'declined', withdraw: 'withdrawn' } },
    accepted: {},
    declined: {},
    withdrawn: {},
  },
});
/** One of its states. */
export type JoinRequestState = (typeof joinRequestMachine.states)[number];
/** One of its events. */
export type JoinRequestEvent = (typeof joinRequestMachine.events)[number];
