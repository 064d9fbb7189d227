import type { WritingPage, WrittenSection } from '#applications';
import type { BudgetAnswers, BudgetLimits } from '#applications/domain';
import type { Id } from '#kernel';

/** The budget of one application as its pages show it. */
export interface BudgetPlace {
  readonly id: Id<'application'>;
  readonly reference: string;
  readonly callCode: string;
  readonly page: WritingPage;
  /** Whether it may be written in now. */
  readonly isOpen: boolean;
  /** As it is saved. */
  readonly section: WrittenSection;
  readonly budget: BudgetAnswers;
  readonly limits: BudgetLimits;
  /** Undefined while the project's length was not said. */
  readonly months: number | undefined;
  /** Months for which every limit is shown: the project's, or the most that the call allows. */
  readonly span: number;
  /** Project years that a line may be for. */
  readonly years: number;
}
