import { holds, isSystem, policy, type OrganisationId, type PersonId } from '#kernel';
import { isOfOffice } from './relations.js';

/** What the policy reads of a person: who, and in which organisations now. */
export interface PersonThing {
  readonly id: PersonId;
  readonly organisationIds?: readonly OrganisationId[];
}

/** Who may see and do what to a person. */
export const personPolicy = policy<PersonThing>()(
  'person',
  {
    self: (actor, person) => actor.id === person.id,
    colleague: (actor, person) => actor.organisations.some(({ id }) => person.organisationIds?.includes(id)),
    office: isOfOffice,
    administrator: holds('administrator'),
    system: isSystem,
  },
  {
    read: ['self', 'colleague', 'office', 'administrator', 'system'],
    edit: ['self'],
    issue_token: ['self'],
    close: ['self'],
    invite: ['administrator', 'system'],
    disable: ['administrator'],
    enable: ['administrator'],
    propose_second_factor_reset: ['administrator'],
    approve_second_factor_reset: ['administrator'],
    leave_office: ['self', 'administrator'],
  },
);
