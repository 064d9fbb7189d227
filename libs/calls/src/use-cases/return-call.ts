import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '#kernel';
import { Once, type Command } from '#platform';
import { CallFactsReader } from '../data/call-facts.js';
import { CallRepository } from '../data/call.repository.js';
import { callLifecycle } from '../domain/call.lifecycle.js';
import { acknowledge, type CallAcknowledgement } from './acknowledgement.js';

/** Gives a proposed call back to its desk with remarks. */
@Injectable()
export class ReturnCall {
  constructor(
    private readonly once: Once,
    private readonly calls: CallRepository,
    private readonly facts: CallFactsReader,
  ) {}

  /** Throws `not_found`, `stale_version`, `not_permitted`, `call.cannot_return`. */
  execute(actor: Actor, id: Id<'call'>, why: string, command: Command = {}): Promise<CallAcknowledgement> {
    return this.once.run(actor, 'return-call', command, { id, why }, async () => {
      const call = await this.calls.lock(id, command.expectedVersion);
      const facts = await this.facts.of(call, await this.calls.lockWindows(id));
      callLifecycle.advance(call, 'return', { actor, facts, why });
      Object.assign(call, { proposedBy: null, proposedAt: null });
      return acknowledge(await this.calls.save(call));
    });
  }
}
