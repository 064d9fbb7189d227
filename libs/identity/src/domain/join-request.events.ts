import type { JoinRequestEvent } from './join-request.machine.js';

/** What happened to a request to join, as history and the outbox name it. The beginning is `join_request.asked`. */
export const joinRequestPastTense = {
  accept: 'accepted',
  decline: 'declined',
  withdraw: 'withdrawn',
} as const satisfies Record<JoinRequestEvent, string>;
