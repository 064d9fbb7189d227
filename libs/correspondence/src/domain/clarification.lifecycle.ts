import { lifecycle } from '#kernel';
import { clarificationPastTense } from './clarification.events.js';
import { clarificationMachine } from './clarification.machine.js';
import { clarificationPolicy } from './clarification.policy.js';

/** The only way in which a clarification's state changes. */
export const clarificationLifecycle = lifecycle({
  machine: clarificationMachine,
  policy: clarificationPolicy,
  pastTense: clarificationPastTense,
});
