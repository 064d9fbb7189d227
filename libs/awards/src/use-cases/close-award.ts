import { Injectable } from '@nestjs/common';
import { GrantRegister, Ledger } from '#funds';
import { fundDay } from '#funds/domain';
import type { Actor, Id } from '#kernel';
import { UnitOfWork, type Command } from '#platform';
import type { Award } from '../data/award.entity.js';
import type { AwardAcknowledgement } from './acknowledgement.js';
import { AwardActs } from './award-acts.js';

/** Closes an award whose reports are all settled: what was not paid goes back to the envelope. */
@Injectable()
export class CloseAward {
  constructor(
    private readonly work: UnitOfWork,
    private readonly acts: AwardActs,
    private readonly register: GrantRegister,
    private readonly ledger: Ledger,
  ) {}

  /** Throws as `AwardActs.run`. Payments under way are the business of whoever makes them: see `CloseGrant`. */
  execute(actor: Actor, id: Id<'award'>, command: Command = {}): Promise<AwardAcknowledgement> {
    return this.acts.run(actor, 'close', id, { command, effect: (award) => this.settle(actor, award) });
  }

  private async settle(actor: Actor, award: Award): Promise<void> {
    award.closedBy = actor.id;
    await this.register.end(award.id, fundDay(await this.work.now()).toString());
    await this.ledger.releaseRest(award.windowId, award.id);
  }
}
