import { Injectable } from '@nestjs/common';
import { Ledger } from '#funds';
import { reason, type Actor, type Id, type Reason } from '#kernel';
import type { Command } from '#platform';
import type { Texts } from '../data/call.entity.js';
import { callErrors } from '../domain/call.errors.js';
import { languagesMissing } from '../domain/texts.js';
import type { CallAcknowledgement } from './acknowledgement.js';
import { CallActs, type MovedCall } from './call-acts.js';
import { textsOf } from './call-input.js';

/** Cancels a call: nobody can apply any more, and what its envelopes still hold goes back. */
@Injectable()
export class CancelCall {
  constructor(
    private readonly acts: CallActs,
    private readonly ledger: Ledger,
  ) {}

  /**
   * Everybody reads why a published call was cancelled, so it is there in each language of the call; given without languages
   * it is English. Throws as `CallActs.run`.
   */
  execute(actor: Actor, id: Id<'call'>, why: string | Texts, command: Command = {}): Promise<CallAcknowledgement> {
    const told = textsOf(why);
    return this.acts.run(actor, 'cancel', id, {
      why: Object.values(told).find((text) => text.trim() !== '') ?? '',
      command,
      effect: async (moved) => {
        const { call, windows, from } = moved;
        if (from !== 'published') return;
        const missing = missingIn(told, moved);
        if (missing.length > 0) throw callErrors.error('call.cannot_cancel', missing);
        call.cancelledBecause = told;
        for (const window of windows) await this.ledger.releaseEnvelope(window.id);
      },
    });
  }
}

const missingIn = (told: Texts, { call }: MovedCall): Reason[] =>
  languagesMissing(told, call.languages).map((language) => reason('call.why_missing', { language }));
