import { belongs, isSystem, lifecycle, policy, type OrganisationId, type PersonId } from '#kernel';
import { invitationMachine } from './invitation.machine.js';

/** What the policy reads of an invitation. */
export interface InvitationThing {
  readonly organisationId: OrganisationId;
  /** The person who confirmed the mailbox that it was sent to, if there is one: knowing the address is not enough. */
  readonly addresseeId: PersonId | null;
}

/** Who may see and answer an invitation. */
export const invitationPolicy = policy<InvitationThing>()(
  'invitation',
  {
    addressee: (actor, { addresseeId }) => actor.id === addresseeId,
    member: belongs('owner', 'editor', 'reader'),
    owner: belongs('owner'),
    system: isSystem,
  },
  {
    read: ['addressee', 'member', 'system'],
    accept: ['addressee'],
    decline: ['addressee'],
    revoke: ['owner'],
  },
);

/** The only way in which an invitation is answered. */
export const invitationLifecycle = lifecycle({
  machine: invitationMachine,
  policy: invitationPolicy,
  pastTense: { accept: 'accepted', decline: 'declined', revoke: 'revoked' },
});
