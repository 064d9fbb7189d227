import { reason, type Fault } from '#kernel';
import type { TextByLanguage } from './texts.js';

/** One scored criterion. */
export interface RubricCriterion {
  readonly name: string;
  readonly weight: number;
  /** How a criterion of the call's own is called; the known ones are named by the product. */
  readonly title?: TextByLanguage;
  /** What reviewers look for; applicants read it too. */
  readonly guidance?: TextByLanguage;
}

/** How reviewers score: criteria whose weights sum to 100, and what a proposal must reach. Settings of the call. */
export interface Rubric {
  readonly criteria: readonly RubricCriterion[];
  /** Decimals as text. */
  readonly minimumTotal: string;
  readonly minimumByCriterion: Readonly<Record<string, string>>;
  readonly reviewsRequired: number;
  readonly spreadLimit: string;
}

/** How the envelope is filled: the first that does not fit closes the door, or smaller ones behind it may still fit. */
export const fills = ['strict', 'first_fit'] as const;
/** One of the ways to fill. */
export type Fill = (typeof fills)[number];

/** What is wrong with a rubric whose form was already checked. Pointers count from the rubric. */
export const faultsOfRubric = (rubric: Rubric): Fault[] => {
  const names = rubric.criteria.map((criterion) => criterion.name);
  const sum = rubric.criteria.reduce((total, criterion) => total + criterion.weight, 0);
  return [
    ...(sum === 100 ? [] : [{ pointer: '/criteria', ...reason('call.weights_sum_to_100', { sum }) }]),
    ...names
      .map((name, i) => ({ name, i }))
      .filter(({ name, i }) => name === 'total' || names.indexOf(name) !== i)
      .map(({ name, i }) => ({ pointer: `/criteria/${i}/name`, ...reason('call.criterion_name_taken', { name }) })),
    ...Object.keys(rubric.minimumByCriterion)
      .filter((name) => !names.includes(name))
      .map((name) => ({
        pointer: `/minimumByCriterion/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
        ...reason('call.criterion_unknown', { name }),
      })),
  ];
};
