import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import type { DisbursementAcknowledgement } from './acknowledgement.js';
import { DisbursementActs } from './disbursement-acts.js';

/** Cancels an instalment before anybody has verified it. Its money stays with the award until that is closed. */
@Injectable()
export class CancelInstalment {
  constructor(private readonly acts: DisbursementActs) {}

  /** Throws as `DisbursementActs.run`. */
  execute(
    actor: Actor,
    id: Id<'disbursement'>,
    why: string,
    command: Command = {},
  ): Promise<DisbursementAcknowledgement> {
    return this.acts.run(actor, 'cancel', id, { why, command });
  }
}
