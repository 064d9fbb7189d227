import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import type { DisbursementAcknowledgement } from './acknowledgement.js';
import { DisbursementActs } from './disbursement-acts.js';

/** Records that the bank could not pay. The grantee may ask again. */
@Injectable()
export class FailPayment {
  constructor(private readonly acts: DisbursementActs) {}

  /** Throws as `DisbursementActs.run`. */
  execute(
    actor: Actor,
    id: Id<'disbursement'>,
    why: string,
    command: Command = {},
  ): Promise<DisbursementAcknowledgement> {
    return this.acts.run(actor, 'fail', id, { why, command });
  }
}
