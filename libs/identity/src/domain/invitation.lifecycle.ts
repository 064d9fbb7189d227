import { lifecycle } from '#kernel';
import { invitationPastTense } from './invitation.events.js';
import { invitationMachine } from './invitation.machine.js';
import { invitationPolicy } from './invitation.policy.js';

/** The only way in which an invitation is answered. */
export const invitationLifecycle = lifecycle({
  machine: invitationMachine,
  policy: invitationPolicy,
  pastTense: invitationPastTense,
});
