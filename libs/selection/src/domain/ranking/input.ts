import { fills, type Fill } from '#calls/domain';
import { kernelErrors, shape, type Fault, type ObjectOf, type ShapeOf } from '#kernel';
import { readMoment } from './moment.js';
import { faultInReviews, type Review, type RubricCriterion } from './reviews.js';

const criteriaShape = shape.listOf(shape.object({ name: shape.text, weight: shape.present }), { once: 'name' });

const limitShapes = {
  minimumTotal: shape.decimal,
  minimumByCriterion: shape.optional(shape.mapOf(shape.decimal)),
  reviewsRequired: shape.whole(1),
  spreadLimit: shape.decimal,
};

const envelopeShape = shape.object({ amount: shape.amount, currency: shape.currency });

const fillShape = shape.oneOf(fills);

/** RFC 3339 with an offset or Z. */
const moment = shape.leaf<string>('moment', (value) => typeof value === 'string' && readMoment(value) !== undefined);

const applicationShape = shape.object({
  id: shape.text,
  requested: shape.amount,
  regionalGroup: shape.orNull(shape.anyText),
  submittedAt: moment,
});
const applicationsShape = shape.listOf(applicationShape, { once: 'id' });

/** How reviews are scored and what a proposal must reach; minima and the limit of the spread are decimals in strings. */
export type RankRubric = { readonly criteria: readonly RubricCriterion[] } & ObjectOf<typeof limitShapes>;
/** What a ranking has to know of an application. */
export type RankedApplication = ShapeOf<typeof applicationShape>;

/** What a ranking is made of. Amounts, scores and minima are decimals in strings. */
export interface RankInput {
  readonly rubric: RankRubric;
  readonly envelope: ShapeOf<typeof envelopeShape>;
  readonly fill: Fill;
  readonly applications: readonly RankedApplication[];
  readonly reviews: readonly Review[];
}

/** Reads the input of a ranking. Throws the DomainError `invalid_input` with the first fault and its pointer. */
export function readRankInput(json: unknown): RankInput {
  const fault = faultInRankInput(json);
  if (fault) throw kernelErrors.error('invalid_input', [], [fault]);
  return json as RankInput;
}

/** The first fault, in the order rubric, envelope, fill, applications, reviews. */
export function faultInRankInput(json: unknown): Fault | undefined {
  if (!shape.isObject(json)) return shape.unexpected(json, 'object');
  const { rubric, envelope, fill, applications, reviews } = json as Partial<RankInput>;
  return (
    shape.within('rubric', faultInRubric(rubric)) ??
    shape.within('envelope', envelopeShape.faultIn(envelope)) ??
    shape.within('fill', fillShape.faultIn(fill)) ??
    shape.within('applications', applicationsShape.faultIn(applications)) ??
    shape.within('reviews', faultInReviews(reviews, rubric!.criteria, applications!))
  );
}

function faultInRubric(rubric: unknown): Fault | undefined {
  if (!shape.isObject(rubric)) return shape.unexpected(rubric, 'object');
  const criteria =
    criteriaShape.faultIn(rubric['criteria']) ?? faultInCriteria(rubric['criteria'] as RubricCriterion[]);
  if (criteria) return shape.within('criteria', criteria);
  const limits = shape.object(limitShapes).faultIn(rubric);
  return limits ?? faultInMinima(rubric as RankRubric);
}

function faultInCriteria(criteria: readonly RubricCriterion[]): Fault | undefined {
  const total = criteria.findIndex(({ name }) => name === 'total');
  if (total >= 0) return { pointer: `/${total}/name`, code: 'name_taken', params: { name: 'total' } };
  const weights = criteria.map(({ weight }) => weight);
  const sound = weights.every((weight) => Number.isSafeInteger(weight) && weight >= 0);
  const sum = sound ? weights.reduce((a, b) => a + b, 0) : undefined;
  return sum === 100 ? undefined : { pointer: '', code: 'weights_not_100', params: sum === undefined ? {} : { sum } };
}

function faultInMinima({ criteria, minimumByCriterion = {} }: RankRubric): Fault | undefined {
  const names = new Set(criteria.map(({ name }) => name));
  const stranger = Object.keys(minimumByCriterion).find((name) => !names.has(name));
  return stranger === undefined
    ? undefined
    : shape.within('minimumByCriterion', shape.within(stranger, { pointer: '', code: 'not_known' }));
}
