import { belongs, holds, isSystem, policy, type Actor, type OrganisationId, type Role } from '#kernel';
import type { ReviewState } from './review.machine.js';

/** What the relations look at. */
export interface ReviewThing {
  readonly reviewerId: string;
  /** Who applied. */
  readonly organisationId: OrganisationId;
  readonly state: ReviewState;
  /** Who stepped aside from the application; needed where trustees read. */
  readonly recusedIds?: readonly string[];
}

const itsReviewer = (actor: Actor, { reviewerId }: ReviewThing): boolean =>
  holds('reviewer')(actor) && reviewerId === actor.id;

/** A duty at the fund, towards another organisation than one's own. */
const disinterested =
  (role: Role) =>
  (actor: Actor, thing: ReviewThing): boolean =>
    holds(role)(actor) && !belongs('owner', 'editor', 'reader')(actor, thing);

/** A trustee reads what was handed in, unless they stepped aside from the application. */
const trustee = (actor: Actor, thing: ReviewThing): boolean =>
  disinterested('trustee')(actor, thing) && thing.state === 'submitted' && !(thing.recusedIds ?? []).includes(actor.id);

/** Who may do what to a review. */
export const reviewPolicy = policy<ReviewThing>()(
  'review',
  {
    its_reviewer: itsReviewer,
    officer: disinterested('officer'),
    approver: disinterested('approver'),
    auditor: disinterested('auditor'),
    trustee,
    system: isSystem,
  },
  {
    read: ['its_reviewer', 'officer', 'approver', 'auditor', 'trustee', 'system'],
    assign: ['officer'],
    score: ['its_reviewer'],
    accept: ['its_reviewer'],
    decline: ['its_reviewer'],
    submit: ['its_reviewer'],
    recuse: ['its_reviewer', 'officer'],
    set_aside: ['its_reviewer', 'officer'],
    return: ['officer'],
    relieve: ['officer'],
  },
);
