import { lifecycle } from '#kernel';
import { disbursementPastTense } from './disbursement.events.js';
import { disbursementMachine } from './disbursement.machine.js';
import { disbursementPolicy } from './disbursement.policy.js';

/** The only way in which an instalment's state changes. */
export const disbursementLifecycle = lifecycle({
  machine: disbursementMachine,
  policy: disbursementPolicy,
  pastTense: disbursementPastTense,
});
