import { holds, isSystem, policy, type Actor } from '#kernel';
import type { ReviewState } from './review.machine.js';

/** What the relations look at. */
export interface ReviewThing {
  readonly reviewerId: string;
  readonly state: ReviewState;
  /** Who stepped aside from the application; needed where trustees read. */
  readonly recusedIds?: readonly string[];
}

const itsReviewer = (actor: Actor, thing: ReviewThing): boolean =>
  holds('reviewer')(actor) && thing.reviewerId === actor.id;

/** A trustee reads what was handed in, unless they stepped aside from the application. */
const trustee = (actor: Actor, { state, recusedIds }: ReviewThing): boolean =>
  holds('trustee')(actor) && state === 'submitted' && !(recusedIds ?? []).includes(actor.id);

/** Who may do what to a review. */
export const reviewPolicy = policy<ReviewThing>()(
  'review',
  {
    its_reviewer: itsReviewer,
    officer: holds('officer'),
    approver: holds('approver'),
    auditor: holds('auditor'),
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
