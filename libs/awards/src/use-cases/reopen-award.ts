import { Injectable } from '@nestjs/common';
import { GrantRegister } from '#funds';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import { AwardFactsReader } from '../data/award-facts.js';
import type { AwardAcknowledgement } from './acknowledgement.js';
import { AwardActs } from './award-acts.js';

/** Takes a closed award up again after a late finding; not by the person who closed it. Released money stays released. */
@Injectable()
export class ReopenAward {
  constructor(
    private readonly acts: AwardActs,
    private readonly facts: AwardFactsReader,
    private readonly register: GrantRegister,
  ) {}

  /** Throws as `AwardActs.run`, and `funds.awards_overlap` when the organisation holds another award by now. */
  execute(actor: Actor, id: Id<'award'>, why: string, command: Command = {}): Promise<AwardAcknowledgement> {
    return this.acts.run(actor, 'reopen', id, {
      why,
      command,
      effect: async (award) =>
        this.register.enter({ ...award, awardId: award.id, exclusive: await this.facts.isExclusive(award) }),
    });
  }
}
