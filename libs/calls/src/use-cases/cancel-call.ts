import { Injectable } from '@nestjs/common';
import { Ledger } from '#funds';
import type { Actor, Id } from '#kernel';
import { Once, type Command } from '#platform';
import { CallFactsReader } from '../data/call-facts.js';
import { CallRepository } from '../data/call.repository.js';
import { callLifecycle } from '../domain/call.lifecycle.js';
import { acknowledge, type CallAcknowledgement } from './acknowledgement.js';

/** Cancels a call: nobody can apply any more, and what its envelopes still hold goes back. */
@Injectable()
export class CancelCall {
  constructor(
    private readonly once: Once,
    private readonly calls: CallRepository,
    private readonly facts: CallFactsReader,
    private readonly ledger: Ledger,
  ) {}

  /** Throws `not_found`, `stale_version`, `not_permitted`, `call.cannot_cancel`. */
  execute(actor: Actor, id: Id<'call'>, why: string, command: Command = {}): Promise<CallAcknowledgement> {
    return this.once.run(actor, 'cancel-call', command, { id, why }, async () => {
      const call = await this.calls.lock(id, command.expectedVersion);
      const windows = await this.calls.lockWindows(id);
      const wasPublished = call.state === 'published';
      callLifecycle.advance(call, 'cancel', { actor, facts: await this.facts.of(call, windows), why });
      if (wasPublished) for (const window of windows) await this.ledger.releaseEnvelope(window.id);
      return acknowledge(await this.calls.save(call));
    });
  }
}
