import { lifecycle } from '#kernel';
import { joinRequestPastTense } from './join-request.events.js';
import { joinRequestMachine } from './join-request.machine.js';
import { joinRequestPolicy } from './join-request.policy.js';

/** The only way in which a request to join is answered. */
export const joinRequestLifecycle = lifecycle({
  machine: joinRequestMachine,
  policy: joinRequestPolicy,
  pastTense: joinRequestPastTense,
});
