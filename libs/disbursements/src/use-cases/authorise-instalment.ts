import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import type { Disbursement } from '../data/disbursement.entity.js';
import type { DisbursementAcknowledgement } from './acknowledgement.js';
import { DisbursementActs } from './disbursement-acts.js';

/** Authorises a verified instalment: a third person, with a second factor given lately. */
@Injectable()
export class AuthoriseInstalment {
  constructor(private readonly acts: DisbursementActs) {}

  /** Throws as `DisbursementActs.run`. */
  execute(actor: Actor, id: Id<'disbursement'>, command: Command = {}): Promise<DisbursementAcknowledgement> {
    const effect = (disbursement: Disbursement) => void Object.assign(disbursement, { authorisedBy: actor.id });
    return this.acts.run(actor, 'authorise', id, { command, stepUp: true, effect });
  }
}
