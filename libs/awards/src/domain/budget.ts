import { budgetCategories } from '#applications/domain';
import { isPositive } from '#funds/domain';
import { reason, reasonsFrom, type Check, type Fault, type Reason } from '#kernel';
import type { Side } from './agreement.js';
import type { AwardBudgetLine } from './year-plan.js';

/** What proposing and agreeing to a budget are judged on. */
export interface BudgetFacts {
  readonly awardState: string;
  readonly signed: readonly Side[];
}

/** The revision that stands to be agreed to. */
export interface OpenRevision {
  readonly actorId: string;
  readonly side: Side;
  /** The newest revision, and the one that the person has before the eyes. */
  readonly latest: { readonly id: string; readonly agreedAt: Date | null; readonly proposedBy: string } | undefined;
  readonly seen: string;
  /** The sides that have agreed. */
  readonly agreed: readonly Side[];
}

const isOpenForBudgets: Check<BudgetFacts> = ({ awardState: state }) =>
  state === 'approved' ? undefined : reason('award.budget_is_closed', { state });

const nobodyHasSigned: Check<BudgetFacts> = ({ signed }) =>
  signed.length === 0 ? undefined : reason('award.already_signed');

const isTheNewest: Check<OpenRevision> = ({ latest, seen }) =>
  latest?.id === seen ? undefined : reason('award.budget_has_changed');

const isNotAgreed: Check<OpenRevision> = ({ latest }) =>
  latest?.agreedAt ? reason('award.budget_already_agreed') : undefined;

const theOtherSideAgrees: Check<OpenRevision> = ({ side, agreed }) =>
  agreed.includes(side) ? reason('award.budget_takes_the_other_side') : undefined;

const anotherPersonAgrees: Check<OpenRevision> = ({ latest, actorId }) =>
  latest?.proposedBy === actorId ? reason('award.budget_takes_two_persons') : undefined;

/** Why a budget may not be proposed now. */
export const againstRevising = (facts: BudgetFacts): Reason[] =>
  reasonsFrom([isOpenForBudgets, nobodyHasSigned], facts);

/** Why a budget may not be agreed to by this side now. */
export const againstAgreeing = (facts: BudgetFacts & OpenRevision): Reason[] => [
  ...reasonsFrom<BudgetFacts>([isOpenForBudgets, nobodyHasSigned], facts),
  ...reasonsFrom<OpenRevision>([isTheNewest, isNotAgreed, theOtherSideAgrees, anotherPersonAgrees], facts),
];

/** What is wrong with the form of lines; `years` is the number of project years. Pointers: `/lines/2/amount`. */
export const faultsOfLines = (lines: readonly AwardBudgetLine[], years: number): Fault[] => [
  ...(lines.length === 0 ? [{ pointer: '/lines', code: 'award.budget_without_lines' }] : []),
  ...lines.flatMap((line, i) => [
    ...(Number.isInteger(line.year) && line.year >= 1 && line.year <= years
      ? []
      : [{ pointer: `/lines/${i}/year`, ...reason('award.no_such_year', { years }) }]),
    ...((budgetCategories as readonly string[]).includes(line.category)
      ? []
      : [{ pointer: `/lines/${i}/category`, code: 'award.no_such_category' }]),
    ...(line.description.trim() === ''
      ? [{ pointer: `/lines/${i}/description`, code: 'award.line_not_described' }]
      : []),
    ...(isPositive(line.amount) ? [] : [{ pointer: `/lines/${i}/amount`, code: 'award.amount_not_positive' }]),
  ]),
];
