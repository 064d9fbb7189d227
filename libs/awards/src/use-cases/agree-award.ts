import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import type { AwardAcknowledgement } from './acknowledgement.js';
import { AwardActs } from './award-acts.js';

/** Records that the agreement stands: the budget is agreed and both sides have signed. */
@Injectable()
export class AgreeAward {
  constructor(private readonly acts: AwardActs) {}

  /** Throws as `AwardActs.run`. */
  execute(actor: Actor, id: Id<'award'>, command: Command = {}): Promise<AwardAcknowledgement> {
    return this.acts.run(actor, 'agree', id, { command });
  }
}
