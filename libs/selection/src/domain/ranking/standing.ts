import { Money } from '#kernel';
import { compareFractions, fractionOf, type Fraction } from './fraction.js';
import type { RankedApplication, RankInput, RankRubric } from './input.js';
import { compareMoments, readMoment, type Moment } from './moment.js';
import { tenthsOf } from './reviews.js';

/** What the reviews of one application say together. Recused ones are not among them. */
export interface Standing {
  readonly id: string;
  readonly regionalGroup: string | null;
  readonly requested: Money;
  readonly submitted: Moment;
  readonly reviews: number;
  /** Exact means; undefined without a review. `byCriterion` follows the rubric. */
  readonly means:
    { readonly total: Fraction; readonly byCriterion: readonly Fraction[]; readonly spread: Fraction } | undefined;
}

/** The standing of every application, in the order of the input. */
export function standingsOf({ rubric, envelope, applications, reviews }: RankInput): readonly Standing[] {
  const scores = new Map<string, bigint[][]>(applications.map(({ id }) => [id, []]));
  for (const { application, recused, scores: given } of reviews) {
    if (recused || !given) continue;
    scores.get(application)?.push(rubric.criteria.map(({ name }) => tenthsOf(given[name]!)));
  }
  return applications.map((application) => standingOf(application, envelope.currency, scores.get(application.id)!));
}

function standingOf(application: RankedApplication, currency: string, scores: readonly bigint[][]): Standing {
  const { id, regionalGroup, requested, submittedAt } = application;
  return {
    id,
    regionalGroup,
    requested: Money.of(requested, currency),
    submitted: readMoment(submittedAt)!,
    reviews: scores.length,
    means: scores.length === 0 ? undefined : meansOf(scores),
  };
}

function meansOf(scores: readonly bigint[][]): NonNullable<Standing['means']> {
  const totals = scores.map(sum);
  const under = BigInt(scores.length) * 10n;
  return {
    total: { over: sum(totals), under },
    byCriterion: scores[0]!.map((_, index) => ({ over: sum(scores.map((row) => row[index]!)), under })),
    spread: { over: most(totals) - least(totals), under: 10n },
  };
}

/** What stands against proposing an application, in the order of the rubric's limits and criteria. */
export function flagsOf({ reviews, means }: Standing, rubric: RankRubric): readonly string[] {
  const { criteria, minimumTotal, minimumByCriterion = {}, reviewsRequired, spreadLimit } = rubric;
  if (!means) return ['too_few_reviews'];
  const under = (mean: Fraction, minimum: string) => compareFractions(mean, fractionOf(minimum)) < 0;
  const apart = compareFractions(means.spread, fractionOf(spreadLimit)) > 0;
  return [
    ...(reviews < reviewsRequired ? ['too_few_reviews'] : []),
    ...(apart && reviews < 3 ? ['another_review_needed'] : []),
    ...(under(means.total, minimumTotal) ? ['below_minimum_total'] : []),
    ...criteria
      .filter(
        ({ name }, i) =>
          Object.hasOwn(minimumByCriterion, name) && under(means.byCriterion[i]!, minimumByCriterion[name]!),
      )
      .map(({ name }) => `below_minimum_${name}`),
  ];
}

/**
 * The better mean first; then the better mean of each criterion in turn, the smaller request, the earlier submission, the id.
 * Applications without a review come last, by id.
 */
export function compareStandings(a: Standing, b: Standing): number {
  if (!a.means || !b.means) return Number(!a.means) - Number(!b.means) || compareIds(a, b);
  return (
    compareFractions(b.means.total, a.means.total) ||
    firstDifference(b.means.byCriterion, a.means.byCriterion) ||
    a.requested.compare(b.requested) ||
    compareMoments(a.submitted, b.submitted) ||
    compareIds(a, b)
  );
}

function firstDifference(a: readonly Fraction[], b: readonly Fraction[]): number {
  for (const [index, mean] of a.entries()) {
    const difference = compareFractions(mean, b[index]!);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** By code units: the same on every machine, whatever its language. */
const compareIds = (a: Standing, b: Standing): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const sum = (numbers: readonly bigint[]): bigint => numbers.reduce((a, b) => a + b, 0n);
const most = (numbers: readonly bigint[]): bigint => numbers.reduce((a, b) => (a > b ? a : b));
const least = (numbers: readonly bigint[]): bigint => numbers.reduce((a, b) => (a < b ? a : b));
