import { Injectable } from '@nestjs/common';
import { CallsReader } from '#calls';
import { projectYears } from '#calls/domain';
import { belongs, kernelErrors, Money, permit, type Actor, type Id } from '#kernel';
import { Once, UnitOfWork, type Command } from '#platform';
import { AgreementRepository } from '../data/agreement.repository.js';
import type { Award } from '../data/award.entity.js';
import { AwardRepository } from '../data/award.repository.js';
import { BudgetRepository } from '../data/budget.repository.js';
import { BudgetRevision } from '../data/budget-revision.entity.js';
import { awardErrors } from '../domain/award.errors.js';
import { awardPolicy } from '../domain/award.policy.js';
import { againstRevising, faultsOfLines } from '../domain/budget.js';
import { againstYearPlan, yearsOfLines, type AwardBudgetLine } from '../domain/year-plan.js';

/** Proposes a budget that fits the amount awarded. The other side agrees to it. */
@Injectable()
export class ReviseBudget {
  constructor(
    private readonly work: UnitOfWork,
    private readonly once: Once,
    private readonly calls: CallsReader,
    private readonly awards: AwardRepository,
    private readonly budgets: BudgetRepository,
    private readonly agreements: AgreementRepository,
  ) {}

  /** Throws `not_found`, `not_permitted`, `invalid_input`, `award.cannot_revise_budget` with every reason. */
  execute(
    actor: Actor,
    id: Id<'award'>,
    lines: readonly AwardBudgetLine[],
    command: Command = {},
  ): Promise<{ id: Id<'budget_revision'>; number: number }> {
    return this.once.run(actor, 'revise-budget', command, { id, lines }, async () => {
      const award = await this.awards.lock(id, command.expectedVersion);
      permit(awardPolicy, 'revise_budget', actor, award);
      const faults = faultsOfLines(lines, projectYears(award.months));
      if (faults.length > 0) throw kernelErrors.error('invalid_input', [], faults);
      await this.refuseWhatDoesNotFit(actor, award, lines);
      const revision = await this.made(actor, award);
      await this.budgets.add(revision, lines);
      return { id: revision.id, number: revision.number };
    });
  }

  private async refuseWhatDoesNotFit(actor: Actor, award: Award, lines: readonly AwardBudgetLine[]): Promise<void> {
    const { months, currency } = award;
    const { judged: terms } = await this.calls.terms(actor, award.termsId);
    const signed = await this.agreements.signed(await this.agreements.latest(award));
    const years = yearsOfLines(lines, months, currency);
    const reasons = [
      ...againstRevising({ awardState: award.state, signed }),
      ...againstYearPlan({ terms, months, years, amount: Money.of(award.amount, currency) }),
    ];
    if (reasons.length > 0) throw awardErrors.error('award.cannot_revise_budget', reasons);
  }

  private async made(actor: Actor, award: Award): Promise<BudgetRevision> {
    const revision = Object.assign(new BudgetRevision(), {
      awardId: award.id,
      number: ((await this.budgets.latest(award))?.number ?? 0) + 1,
      proposedBy: actor.id,
      proposedAt: await this.work.now(),
      [sideOf(actor, award) === 'fund' ? 'agreedByFund' : 'agreedByGrantee']: actor.id,
    });
    revision.changes.push({ type: 'award.budget_revised', data: { awardId: award.id, number: revision.number } });
    return revision;
  }
}

/** For which side a person deals with the award: its own organisation's, or the fund's. */
export const sideOf = (actor: Actor, award: Award): 'fund' | 'grantee' =>
  belongs('owner', 'editor', 'reader')(actor, award) ? 'grantee' : 'fund';
