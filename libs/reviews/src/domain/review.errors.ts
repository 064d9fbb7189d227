import { errorCatalogue } from '#kernel';

/** The ways in which something about a review is refused. */
export const reviewErrors = errorCatalogue({
  'review.cannot_assign': 'refused',
  'review.cannot_accept': 'refused',
  'review.cannot_decline': 'refused',
  'review.cannot_recuse': 'refused',
  'review.cannot_relieve': 'refused',
  'review.cannot_submit': 'refused',
  'review.cannot_return': 'refused',
  'review.cannot_set_aside': 'refused',
  'review.cannot_score': 'refused',
  'review.person_was_asked': 'conflict',
  'review.person_is_recused': 'conflict',
});

/** What the constraints of the tables of reviews mean to people. */
export const reviewConstraints = {
  review_once_per_reviewer: { kind: 'conflict', code: 'review.person_was_asked' },
  recusal_once_per_person: { kind: 'conflict', code: 'review.person_is_recused' },
} as const;
