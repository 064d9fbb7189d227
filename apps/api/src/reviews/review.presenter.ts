import type { SubmissionRow } from '#applications';
import type { Actor } from '#kernel';
import type { ReviewDetail, ReviewRow } from '#reviews';
import { reviewLifecycle } from '#reviews/domain';
import type { Words } from '#words';
import { actionsOf } from '../http/index.js';

const nouns = {
  accept: 'acceptance',
  decline: 'declination',
  recuse: 'recusal',
  relieve: 'relief',
  submit: 'submission',
  return: 'return',
  set_aside: 'setting-aside',
} as const;

/** A row of a list, in the words of its reader. */
export const presentReviewRow = (row: ReviewRow, words: Words) => ({
  ...row,
  label: words.sayCode(`review.state.${row.state}`),
});

/** A review with what its reader may do next. */
export const presentReview = ({ facts, ...review }: ReviewDetail, actor: Actor, words: Words) => ({
  ...presentReviewRow(review, words),
  rubric: review.rubric,
  scores: review.scores,
  fellows: review.fellows,
  actions: actionsOf(
    'review',
    reviewLifecycle.actions({ ...review, changes: [] }, { actor, facts }),
    `/api/reviews/${review.id}`,
    nouns,
    words,
  ),
});

/** What there is to review: the submission, word for word. */
export const presentMaterial = ({
  number,
  submittedAt,
  sha256,
  content,
  requested,
  currency,
  years,
}: SubmissionRow) => ({
  ...{ number, submittedAt, sha256, content },
  requested: { amount: requested, currency },
  requestedByYear: years,
});
