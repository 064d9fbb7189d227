import { shape, type Fault, type Shape } from '#kernel';

/** Whole percents that sum to 100; scores go from 0 to the weight of their criterion. */
export interface RubricCriterion {
  readonly name: string;
  readonly weight: number;
}

/** One reviewer's reading of one application: scores for every criterion, or a recusal without any. */
export interface Review {
  readonly application: string;
  readonly reviewer: string;
  readonly recused?: boolean;
  readonly scores?: Readonly<Record<string, string>>;
}

const scoreForm = /^[0-9]+(\.[0-9])?$/;

/** A score in tenths: `50.5` is 505. */
export const tenthsOf = (score: string): bigint => {
  const [whole = '', tenth = '0'] = score.split('.');
  return BigInt(whole + tenth);
};

/** The first fault in the reviews of sound applications under a sound rubric. */
export function faultInReviews(
  reviews: unknown,
  criteria: readonly RubricCriterion[],
  applications: readonly { readonly id: string }[],
): Fault | undefined {
  const reviewers = new Map(applications.map(({ id }) => [id, new Set<string>()]));
  const scores = shape.object(Object.fromEntries(criteria.map(({ name, weight }) => [name, scoreUpTo(weight)])), {
    closed: true,
  });
  return shape
    .listOf({ kind: 'review', faultIn: (review) => faultInReview(review, reviewers, scores) })
    .faultIn(reviews);
}

function faultInReview(
  review: unknown,
  reviewersOf: ReadonlyMap<string, Set<string>>,
  scores: Shape<unknown>,
): Fault | undefined {
  const fault = reviewShape.faultIn(review);
  if (fault) return fault;
  const { application, reviewer, recused = false, ...rest } = review as Review;
  const reviewers = reviewersOf.get(application);
  if (!reviewers) return { pointer: '/application', code: 'not_known' };
  if (reviewers.has(reviewer)) return shape.repeated(reviewer, '/reviewer');
  reviewers.add(reviewer);
  if (recused) return 'scores' in rest ? { pointer: '/scores', code: 'scores_of_recused' } : undefined;
  return shape.within('scores', scores.faultIn(rest.scores));
}

const reviewShape = shape.object({
  application: shape.text,
  reviewer: shape.text,
  recused: shape.optional(shape.flag),
});

const scoreUpTo = (weight: number): Shape<string> =>
  shape.leaf(
    'score',
    (value) => typeof value === 'string' && scoreForm.test(value) && tenthsOf(value) <= BigInt(weight) * 10n,
    { params: { most: weight } },
  );
