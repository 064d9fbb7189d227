import { reason, shape, type Fields, type ObjectOf, type Params, type Reason } from '#kernel';
import type { FactName, Facts } from './facts.js';

/** Every way in which a criterion can fail. */
export type ReasonCode =
  | 'kind_not_allowed'
  | 'not_non_profit'
  | 'lead_not_eligible'
  | 'not_registered'
  | 'registered_too_late'
  | 'registered_too_short'
  | 'not_registered_where_implementing'
  | 'no_direct_assistance'
  | 'assists_too_short'
  | 'no_own_bank_account'
  | 'no_psea_measures'
  | 'acts_as_intermediary'
  | 'declaration_incomplete'
  | 'unpp_id_missing'
  | 'statement_missing'
  | 'too_few_countries'
  | 'too_few_regions'
  | 'too_few_remedies'
  | 'wrong_currency'
  | 'years_do_not_match_duration'
  | 'over_yearly_cap'
  | 'below_minimum'
  | 'above_maximum'
  | 'too_short'
  | 'too_long'
  | 'outside_area'
  | 'document_missing'
  | 'total_budget_missing'
  | 'share_too_high'
  | 'annual_budget_missing'
  | 'too_large_for_organisation'
  | 'overlaps_award'
  | 'report_overdue';

/** Why a criterion is not met; its params are the details that the contract lists. */
export type TermsReason = Reason<ReasonCode>;
/** Every reason why the facts do not meet a criterion. */
export type Judge = (facts: Facts) => readonly TermsReason[];

/** One row of the catalogue of criteria. */
export interface CriterionRow<F extends Fields> {
  readonly params: F;
  /** Two params of which the first may not exceed the second. */
  readonly atMost?: readonly [keyof F & string, keyof F & string];
  /** Params of which at least one must be there. */
  readonly anyOf?: readonly (keyof F & string)[];
  /** The facts that the judge reads, in the order of the facts. */
  readonly reads: readonly FactName[];
  /** Arithmetic can only fail it: where nothing speaks against, a person judges. */
  readonly needsJudgement?: true;
  /** Made once for the params, called for each application: every reason, in the order of the row's description. */
  readonly judge: (params: ObjectOf<F>) => Judge;
}

/** Lets the compiler infer a row's params. */
export const criterion = <F extends Fields>(row: CriterionRow<F>): CriterionRow<F> => row;

/** A criterion that one yes or no of the facts decides. */
export const mustBe = (
  wanted: boolean,
  name: FactName,
  fact: (facts: Facts) => boolean,
  code: ReasonCode,
): CriterionRow<Record<never, never>> =>
  criterion({ params: {}, reads: [name], judge: () => (facts) => when(fact(facts) !== wanted, code) });

/** The reason, if it holds. */
export const when = (holds: boolean, code: ReasonCode, params?: Params): readonly TermsReason[] =>
  holds ? [reason(code, params)] : none;

const none: readonly TermsReason[] = [];

/** Params that many rows share: a count of at least `least`. */
export const count = (least: 0 | 1) => shape.whole(least);
