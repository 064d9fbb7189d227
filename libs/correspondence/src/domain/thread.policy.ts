import { belongs, holds, isSystem, policy, type Actor, type OrganisationId, type Role } from '#kernel';

/** What the relations look at. */
export interface ThreadThing {
  readonly organisationId: OrganisationId;
}

const member = belongs('owner', 'editor', 'reader');

/** A duty at the fund, towards an organisation that is not one's own. */
const ofTheFund =
  (role: Role) =>
  (actor: Actor, thing: ThreadThing): boolean =>
    holds(role)(actor) && !member(actor, thing);

/** Who may do what in the conversation of an organisation with the secretariat, and with what the secretariat wants of it. */
export const threadPolicy = policy<ThreadThing>()(
  'thread',
  {
    applicant: belongs('owner', 'editor'),
    member,
    officer: ofTheFund('officer'),
    approver: ofTheFund('approver'),
    auditor: ofTheFund('auditor'),
    system: isSystem,
  },
  {
    read: ['member', 'officer', 'approver', 'auditor', 'system'],
    open: ['applicant', 'officer'],
    write: ['applicant', 'officer'],
    settle: ['officer'],
  },
);
