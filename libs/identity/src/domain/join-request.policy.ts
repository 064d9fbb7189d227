import { belongs, isSystem, policy, type OrganisationId, type PersonId } from '#kernel';

/** What the policy reads of a request to join. */
export interface JoinRequestThing {
  readonly organisationId: OrganisationId;
  readonly personId: PersonId;
}

/**
 * Who may see and answer a request to join: its owners decide, and the asker learns nothing else of them. The product takes
 * back the request of somebody who became a member in another way.
 */
export const joinRequestPolicy = policy<JoinRequestThing>()(
  'join_request',
  {
    asker: (actor, { personId }) => actor.id === personId,
    member: belongs('owner', 'editor', 'reader'),
    owner: belongs('owner'),
    system: isSystem,
  },
  {
    read: ['asker', 'member', 'system'],
    accept: ['owner'],
    decline: ['owner'],
    withdraw: ['asker', 'system'],
  },
);
