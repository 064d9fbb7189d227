import { machine, reason, type Check } from '#kernel';

/** How long an invitation is good for, in days. */
export const invitationDays = 14;

/** What an invitation is judged on. */
export interface InvitationFacts {
  readonly now: Date;
  readonly expiresAt: Date;
}

const isNotTooOld: Check<InvitationFacts> = ({ now, expiresAt }) =>
  now < expiresAt ? undefined : reason('invitation.too_old');

/** The life of an invitation to an organisation. */
export const invitationMachine = machine<InvitationFacts>()({
  name: 'invitation',
  initial: 'open',
  states: {
    open: { on: { accept: 'accepted', decline: 'declined', revoke: 'revoked' } },
    accepted: {},
    declined: {},
    revoked: {},
  },
  guards: { accept: [isNotTooOld] },
});
/** One of its states. */
export type InvitationState = (typeof invitationMachine.states)[number];
/** One of its events. */
export type InvitationEvent = (typeof invitationMachine.events)[number];
