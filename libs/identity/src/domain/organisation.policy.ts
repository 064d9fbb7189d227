import { belongs, holds, isSystem, policy, type OrganisationId } from '#kernel';
import { isOfOffice, isSignedIn } from './relations.js';

/** What the policy reads of an organisation. */
export interface OrganisationThing {
  readonly organisationId: OrganisationId;
}

/** Who may see and do what to an organisation, its profile and its members. */
export const organisationPolicy = policy<OrganisationThing>()(
  'organisation',
  {
    person: isSignedIn,
    member: belongs('owner', 'editor', 'reader'),
    editor: belongs('owner', 'editor'),
    owner: belongs('owner'),
    office: isOfOffice,
    officer: holds('officer'),
    finance: holds('finance_officer'),
    system: isSystem,
  },
  {
    create: ['person'],
    register_for: ['officer'],
    read: ['member', 'office', 'system'],
    edit: ['editor'],
    edit_bank: ['owner'],
    read_bank: ['finance'],
    read_members: ['member', 'office', 'system'],
    invite: ['owner'],
    change_part: ['owner'],
    remove_member: ['owner'],
    leave: ['member'],
  },
);
