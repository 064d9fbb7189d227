import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import type { Disbursement } from '../data/disbursement.entity.js';
import type { DisbursementAcknowledgement } from './acknowledgement.js';
import { DisbursementActs } from './disbursement-acts.js';

/** Tells the bank to pay: from now on the money counts for its project year. */
@Injectable()
export class InstructPayment {
  constructor(private readonly acts: DisbursementActs) {}

  /** Throws as `DisbursementActs.run`. */
  execute(actor: Actor, id: Id<'disbursement'>, command: Command = {}): Promise<DisbursementAcknowledgement> {
    const effect = (disbursement: Disbursement) => void Object.assign(disbursement, { instructedBy: actor.id });
    return this.acts.run(actor, 'instruct', id, { command, effect });
  }
}
