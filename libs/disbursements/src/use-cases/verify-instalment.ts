import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import type { Disbursement } from '../data/disbursement.entity.js';
import type { DisbursementAcknowledgement } from './acknowledgement.js';
import { DisbursementActs } from './disbursement-acts.js';

/** Verifies that an instalment may be paid; not by whoever requested it. */
@Injectable()
export class VerifyInstalment {
  constructor(private readonly acts: DisbursementActs) {}

  /** Throws as `DisbursementActs.run`. */
  execute(actor: Actor, id: Id<'disbursement'>, command: Command = {}): Promise<DisbursementAcknowledgement> {
    const effect = (disbursement: Disbursement) => void Object.assign(disbursement, { verifiedBy: actor.id });
    return this.acts.run(actor, 'verify', id, { command, effect });
  }
}
