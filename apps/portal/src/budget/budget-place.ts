import type { BudgetLimits } from '#applications/domain';
import type { BudgetAnswers } from '#applications/domain';
import type { Id } from '#kernel';

/** The budget of one application as its pages show it. */
export interface BudgetPlace {
  readonly id: Id<'application'>;
  readonly reference: string;
  readonly callCode: string;
  /** Whether it may be written in now. */
  readonly isOpen: boolean;
  /** Of the section. */
  readonly version: number;
  readonly savedAt: Date | null;
  readonly budget: BudgetAnswers;
  readonly limits: BudgetLimits;
  /** Undefined while the project's length was not said. */
  readonly months: number | undefined;
  /** Project years that a line may be for. */
  readonly years: number;
}
