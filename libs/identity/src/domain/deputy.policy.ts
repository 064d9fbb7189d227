import { holds, isSystem, policy, type PersonId } from '#kernel';
import { isOfOffice } from './relations.js';

/** Who may see, name and end deputies. */
export const deputyPolicy = policy<{ readonly principalId: PersonId; readonly deputyId: PersonId }>()(
  'deputy',
  {
    principal: (actor, { principalId }) => actor.id === principalId,
    deputy: (actor, { deputyId }) => actor.id === deputyId,
    office: isOfOffice,
    administrator: holds('administrator'),
    system: isSystem,
  },
  {
    read: ['principal', 'deputy', 'office', 'administrator', 'system'],
    name: ['principal'],
    end: ['principal', 'administrator'],
  },
);
