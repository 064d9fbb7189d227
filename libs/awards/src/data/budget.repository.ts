import { Injectable } from '@nestjs/common';
import { Store, UnitOfWork } from '#platform';
import type { AwardBudgetLine } from '../domain/year-plan.js';
import type { Award } from './award.entity.js';
import { BudgetRevision } from './budget-revision.entity.js';

/** The write side of budgets. The award is held by whoever calls. */
@Injectable()
export class BudgetRepository {
  constructor(
    private readonly work: UnitOfWork,
    private readonly store: Store,
  ) {}

  /** The newest revision of an award's budget, if there is one. */
  async latest(award: Award): Promise<BudgetRevision | undefined> {
    const revision = await this.work.manager.findOne(BudgetRevision, {
      where: { awardId: award.id },
      order: { number: 'DESC' },
    });
    return revision ?? undefined;
  }

  /** Writes a new revision with its lines. */
  async add(revision: BudgetRevision, lines: readonly AwardBudgetLine[]): Promise<void> {
    await this.store.add(BudgetRevision, 'budget_revision', revision);
    await this.work.query(
      `insert into award_budget_line (revision_id, position, year, category, description, amount)
       select $1, position, (line ->> 'year')::integer, line ->> 'category', line ->> 'description', (line ->> 'amount')::numeric
       from jsonb_array_elements($2::jsonb) with ordinality as l (line, position)`,
      [revision.id, JSON.stringify(lines)],
    );
  }

  /** The lines of a revision, in their order. */
  linesOf(revision: BudgetRevision): Promise<AwardBudgetLine[]> {
    return this.work.query<AwardBudgetLine>(
      'select year, category, description, amount from award_budget_line where revision_id = $1 order by position',
      [revision.id],
    );
  }

  /** Writes that the other side has agreed. */
  save(revision: BudgetRevision): Promise<BudgetRevision> {
    return this.store.save(BudgetRevision, 'budget_revision', revision);
  }
}
