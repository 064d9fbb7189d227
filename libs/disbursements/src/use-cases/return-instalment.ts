import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import type { Disbursement } from '../data/disbursement.entity.js';
import type { DisbursementAcknowledgement } from './acknowledgement.js';
import { DisbursementActs } from './disbursement-acts.js';

/** Takes an instalment back to its request; it is verified and authorised anew. */
@Injectable()
export class ReturnInstalment {
  constructor(private readonly acts: DisbursementActs) {}

  /** Throws as `DisbursementActs.run`. */
  execute(
    actor: Actor,
    id: Id<'disbursement'>,
    why: string,
    command: Command = {},
  ): Promise<DisbursementAcknowledgement> {
    const effect = (disbursement: Disbursement) =>
      void Object.assign(disbursement, { verifiedBy: null, authorisedBy: null });
    return this.acts.run(actor, 'return', id, { why, command, effect });
  }
}
