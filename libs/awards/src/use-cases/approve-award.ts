import { Injectable } from '@nestjs/common';
import { AwardApplication, ReleaseOutcome } from '#applications';
import { GrantRegister, Ledger } from '#funds';
import { Money, type Actor, type Id } from '#kernel';
import type { Command } from '#platform';
import { AgreementRepository } from '../data/agreement.repository.js';
import { AwardFactsReader } from '../data/award-facts.js';
import type { Award } from '../data/award.entity.js';
import type { AwardAcknowledgement } from './acknowledgement.js';
import { AwardActs } from './award-acts.js';

/**
 * Approves an award: commits its money, enters it in the register, moves the application on, tells it so, and, where nothing was cut,
 * draws up the agreement. Locks: award, application, register, ledger.
 */
@Injectable()
export class ApproveAward {
  constructor(
    private readonly acts: AwardActs,
    private readonly facts: AwardFactsReader,
    private readonly application: AwardApplication,
    private readonly outcome: ReleaseOutcome,
    private readonly register: GrantRegister,
    private readonly ledger: Ledger,
    private readonly agreements: AgreementRepository,
  ) {}

  /** Throws as `AwardActs.run`, and `application.cannot_award`, `funds.awards_overlap`, `funds.not_enough`. */
  execute(actor: Actor, id: Id<'award'>, command: Command = {}): Promise<AwardAcknowledgement> {
    return this.acts.run(actor, 'approve', id, { command, effect: (award) => this.commit(actor, award) });
  }

  private async commit(actor: Actor, award: Award): Promise<void> {
    award.approvedBy = actor.id;
    await this.application.execute(actor, award.applicationId);
    await this.outcome.execute(actor, award.applicationId);
    await this.register.enter({ ...award, awardId: award.id, exclusive: await this.facts.isExclusive(award) });
    await this.ledger.commit(award.windowId, award.id, Money.of(award.amount, award.currency));
    if (award.amount === award.requested) await this.agreements.drawUp(award, null);
  }
}
