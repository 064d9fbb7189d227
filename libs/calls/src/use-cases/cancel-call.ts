import { Injectable } from '@nestjs/common';
import { Ledger } from '#funds';
import type { Actor, Id } from '#kernel';
import type { Command } from '#platform';
import type { CallAcknowledgement } from './acknowledgement.js';
import { CallActs } from './call-acts.js';

/** Cancels a call: nobody can apply any more, and what its envelopes still hold goes back. */
@Injectable()
export class CancelCall {
  constructor(
    private readonly acts: CallActs,
    private readonly ledger: Ledger,
  ) {}

  /** Throws as `CallActs.run`. */
  execute(actor: Actor, id: Id<'call'>, why: string, command: Command = {}): Promise<CallAcknowledgement> {
    return this.acts.run(actor, 'cancel', id, {
      why,
      command,
      effect: async ({ windows, from }) => {
        if (from !== 'published') return;
        for (const window of windows) await this.ledger.releaseEnvelope(window.id);
      },
    });
  }
}
