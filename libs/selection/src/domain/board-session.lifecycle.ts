import { lifecycle } from '#kernel';
import { boardSessionPastTense } from './board-session.events.js';
import { boardSessionMachine } from './board-session.machine.js';
import { boardSessionPolicy } from './board-session.policy.js';

/** The only way in which a session's state changes. */
export const boardSessionLifecycle = lifecycle({
  machine: boardSessionMachine,
  policy: boardSessionPolicy,
  pastTense: boardSessionPastTense,
});
