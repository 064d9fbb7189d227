import { Injectable } from '@nestjs/common';
import { permit, type Actor, type Id } from '#kernel';
import { Once, UnitOfWork, type Command } from '#platform';
import { AgreementRepository } from '../data/agreement.repository.js';
import type { Award } from '../data/award.entity.js';
import { AwardRepository } from '../data/award.repository.js';
import { BudgetRepository } from '../data/budget.repository.js';
import type { BudgetRevision } from '../data/budget-revision.entity.js';
import { sides } from '../domain/agreement.js';
import { awardErrors } from '../domain/award.errors.js';
import { awardPolicy } from '../domain/award.policy.js';
import { againstAgreeing } from '../domain/budget.js';
import { yearsOfLines } from '../domain/year-plan.js';
import { sideOf } from './revise-budget.js';

/** Agrees to the budget that the other side proposed: the award's years follow it, and the agreement is drawn up. */
@Injectable()
export class AgreeBudget {
  constructor(
    private readonly work: UnitOfWork,
    private readonly once: Once,
    private readonly awards: AwardRepository,
    private readonly budgets: BudgetRepository,
    private readonly agreements: AgreementRepository,
  ) {}

  /** Throws `not_found`, `not_permitted`, `award.cannot_agree_budget` with every reason. */
  execute(
    actor: Actor,
    id: Id<'award'>,
    revisionId: Id<'budget_revision'>,
    command: Command = {},
  ): Promise<{ agreementId: Id<'agreement'>; sha256: string }> {
    return this.once.run(actor, 'agree-budget', command, { id, revisionId }, async () => {
      const award = await this.awards.lock(id, command.expectedVersion);
      permit(awardPolicy, 'agree_budget', actor, award);
      const revision = await this.openRevision(actor, award, revisionId);
      revision[sideOf(actor, award) === 'fund' ? 'agreedByFund' : 'agreedByGrantee'] = actor.id;
      revision.agreedAt = await this.work.now();
      revision.changes.push({ type: 'award.budget_agreed', data: { awardId: award.id, number: revision.number } });
      await this.budgets.save(revision);
      const lines = await this.budgets.linesOf(revision);
      await this.awards.spread(award, yearsOfLines(lines, award.months, award.currency));
      const { id: agreementId, sha256 } = await this.agreements.drawUp(award, revision.number);
      return { agreementId, sha256 };
    });
  }

  private async openRevision(actor: Actor, award: Award, seen: string): Promise<BudgetRevision> {
    const latest = await this.budgets.latest(award);
    const agreedBy = { fund: latest?.agreedByFund, grantee: latest?.agreedByGrantee };
    const reasons = againstAgreeing({
      actorId: actor.id,
      side: sideOf(actor, award),
      awardState: award.state,
      signed: await this.agreements.signed(await this.agreements.latest(award)),
      latest,
      seen,
      agreed: sides.filter((side) => Boolean(agreedBy[side])),
    });
    if (reasons.length > 0 || latest === undefined) throw awardErrors.error('award.cannot_agree_budget', reasons);
    return latest;
  }
}
