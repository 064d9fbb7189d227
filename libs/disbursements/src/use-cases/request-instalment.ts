import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import type { Disbursement } from '../data/disbursement.entity.js';
import type { DisbursementAcknowledgement } from './acknowledgement.js';
import { DisbursementActs } from './disbursement-acts.js';

/** A grantee asks for an instalment; what came of an earlier request no longer counts. */
@Injectable()
export class RequestInstalment {
  constructor(private readonly acts: DisbursementActs) {}

  /** Throws as `DisbursementActs.run`. */
  execute(actor: Actor, id: Id<'disbursement'>, command: Command = {}): Promise<DisbursementAcknowledgement> {
    const effect = (disbursement: Disbursement) =>
      void Object.assign(disbursement, {
        requestedBy: actor.id,
        verifiedBy: null,
        authorisedBy: null,
        instructedBy: null,
      });
    return this.acts.run(actor, 'request', id, { command, effect });
  }
}
