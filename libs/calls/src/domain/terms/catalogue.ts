import type { Fields, ObjectOf } from '#kernel';
import { applicantCriteria } from './criteria/applicant.js';
import { moneyCriteria } from './criteria/money.js';
import { projectCriteria } from './criteria/project.js';
import type { CriterionRow } from './criterion.js';
import type { FactName } from './facts.js';

/** Append-only: terms live for ever, so a new meaning gets a new name. */
export const catalogue = { ...applicantCriteria, ...projectCriteria, ...moneyCriteria };

/** The name of a criterion, as terms write it. */
export type CriterionName = keyof typeof catalogue;
/** Every name, in the order of the catalogue. */
export const criterionNames = Object.keys(catalogue) as readonly CriterionName[];

/** The params of one criterion, as terms state them. */
export type ParamsOf<Name extends CriterionName> = ObjectOf<(typeof catalogue)[Name]['params']>;

/** What a page needs to offer a criterion: its name and labels are message keys, its params draw their own fields. */
export interface CriterionDescription {
  readonly criterion: CriterionName;
  readonly params: Fields;
  readonly reads: readonly FactName[];
  /** Arithmetic can only fail it; a person decides the rest. */
  readonly needsJudgement: boolean;
}

/** The row of a name, if there is such a criterion; `toString` and its like are none. */
export const rowOf = (name: unknown): CriterionRow<Fields> | undefined =>
  typeof name === 'string' && Object.hasOwn(catalogue, name)
    ? (catalogue[name as CriterionName] as unknown as CriterionRow<Fields>)
    : undefined;

/** Every criterion that terms can choose. */
export const criteriaCatalogue: readonly CriterionDescription[] = criterionNames.map((criterion) => {
  const { params, reads, needsJudgement = false } = rowOf(criterion)!;
  return { criterion, params, reads, needsJudgement };
});
