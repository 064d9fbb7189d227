import { holds, isSystem, policy, type PersonId } from '#kernel';
import { isOfOffice } from './relations.js';

/** Who may see, give and end roles. */
export const roleGrantPolicy = policy<{ readonly personId: PersonId }>()(
  'role_grant',
  {
    self: (actor, grant) => actor.id === grant.personId,
    office: isOfOffice,
    administrator: holds('administrator'),
    system: isSystem,
  },
  {
    read: ['self', 'office', 'administrator', 'system'],
    propose: ['administrator'],
    approve: ['administrator'],
    decline: ['administrator'],
    end: ['administrator'],
  },
);
