import type { InvitationEvent } from './invitation.machine.js';

/** What happened to an invitation, as history and the outbox name it. The beginning is `invitation.sent`. */
export const invitationPastTense = {
  accept: 'accepted',
  decline: 'declined',
  revoke: 'revoked',
} as const satisfies Record<InvitationEvent, string>;
