import type { ReviewEvent } from './review.machine.js';

/** What happened to a review, as history and the outbox name it: `review.submitted`. */
export const reviewPastTense = {
  accept: 'accepted',
  decline: 'declined',
  recuse: 'recused',
  relieve: 'relieved',
  submit: 'submitted',
  return: 'returned',
  set_aside: 'set_aside',
} as const satisfies Record<ReviewEvent, string>;
