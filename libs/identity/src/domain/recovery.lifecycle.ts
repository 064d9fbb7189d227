import { lifecycle } from '#kernel';
import { recoveryPastTense } from './recovery.events.js';
import { recoveryMachine } from './recovery.machine.js';
import { recoveryPolicy } from './recovery.policy.js';

/** The only way in which a recovery is decided. */
export const recoveryLifecycle = lifecycle({
  machine: recoveryMachine,
  policy: recoveryPolicy,
  pastTense: recoveryPastTense,
});
