import { reason, type Fault } from '#kernel';

/** One criterion of a call's rubric, as far as a reviewer meets it. */
export interface CriterionToScore {
  readonly name: string;
  /** The most that can be given; whole. */
  readonly weight: number;
  /** Whether a score needs words beside it. */
  readonly asksRemark?: boolean;
}

/** What a reviewer says about one criterion; a draft may lack either part. */
export interface Score {
  readonly criterion: string;
  /** A decimal with at most one digit after the point, from 0 to the criterion's weight. */
  readonly score: string | null;
  readonly remark: string | null;
}

const form = /^([0-9]{1,3})(?:\.([0-9]))?$/;

/** A score in tenths, or nothing for a text of another form. Whole numbers: no float decides who is funded. */
export const tenths = (score: string): number | undefined => {
  const match = form.exec(score);
  return match ? Number(match[1]) * 10 + Number(match[2] ?? 0) : undefined;
};

/** The sum of what was scored, with one digit after the point: `62.5`. */
export const totalOf = (scores: readonly Score[]): string => {
  const sum = scores.reduce((total, { score }) => total + (score === null ? 0 : (tenths(score) ?? 0)), 0);
  return `${Math.trunc(sum / 10)}.${sum % 10}`;
};

/** What is wrong with scores as they were sent; a draft may be incomplete, never wrong. Pointers: `/scores/2/score`. */
export const faultsOfScores = (scores: readonly Score[], rubric: readonly CriterionToScore[]): Fault[] =>
  scores.flatMap(({ criterion, score }, index) => {
    const asked = rubric.find(({ name }) => name === criterion);
    if (!asked)
      return [{ pointer: `/scores/${index}/criterion`, ...reason('review.criterion_unknown', { criterion }) }];
    if (scores.findIndex((other) => other.criterion === criterion) !== index)
      return [{ pointer: `/scores/${index}/criterion`, ...reason('review.criterion_twice', { criterion }) }];
    return score === null ? [] : faultsOfScore(score, asked, `/scores/${index}/score`);
  });

/** Names of the criteria without a score, in the rubric's order. */
export const unscored = (rubric: readonly CriterionToScore[], scores: readonly Score[]): string[] =>
  rubric.map(({ name }) => name).filter((name) => (of(scores, name)?.score ?? null) === null);

/** Names of the criteria whose score needs words and has none, in the rubric's order. */
export const remarksMissing = (rubric: readonly CriterionToScore[], scores: readonly Score[]): string[] =>
  rubric
    .filter(({ asksRemark }) => asksRemark)
    .map(({ name }) => name)
    .filter((name) => !of(scores, name)?.remark?.trim());

function of(scores: readonly Score[], name: string): Score | undefined {
  return scores.find(({ criterion }) => criterion === name);
}

function faultsOfScore(score: string, { name, weight }: CriterionToScore, pointer: string): Fault[] {
  const given = tenths(score);
  if (given === undefined) return [{ pointer, ...reason('review.score_form', { criterion: name }) }];
  return given <= weight * 10 ? [] : [{ pointer, ...reason('review.score_over_weight', { criterion: name, weight }) }];
}
