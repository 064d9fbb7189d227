import { belongs, holds, isSystem, policy, type Actor, type OrganisationId, type Role } from '#kernel';

/** What the relations look at. */
export interface FeedbackThing {
  /** Who applied. */
  readonly organisationId: OrganisationId;
  /** When its applicant was given it; null until then. */
  readonly releasedAt: Date | null;
}

const ofItsOrganisation = belongs('owner', 'editor', 'reader');

/** A duty at the fund, towards another organisation than one's own. */
const disinterested =
  (role: Role) =>
  (actor: Actor, thing: FeedbackThing): boolean =>
    holds(role)(actor) && !ofItsOrganisation(actor, thing);

/** Who may do what to the feedback on one application. Its applicant reads it once it was released. */
export const feedbackPolicy = policy<FeedbackThing>()(
  'feedback',
  {
    applicant: (actor, thing) => ofItsOrganisation(actor, thing) && thing.releasedAt !== null,
    officer: disinterested('officer'),
    approver: disinterested('approver'),
    auditor: disinterested('auditor'),
    system: isSystem,
  },
  {
    read: ['applicant', 'officer', 'approver', 'auditor', 'system'],
    write: ['officer'],
  },
);

/** Who sees which texts of a window are missing. */
export const feedbackOfWindowPolicy = policy<object>()(
  'feedback_of_window',
  { officer: holds('officer'), approver: holds('approver'), auditor: holds('auditor') },
  { list: ['officer', 'approver', 'auditor'] },
);
