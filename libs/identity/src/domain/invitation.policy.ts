import { belongs, isSystem, policy, type OrganisationId, type PersonId } from '#kernel';

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
