import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '#kernel';
import { Once, type Command } from '#platform';
import { CallFactsReader } from '../data/call-facts.js';
import { CallRepository } from '../data/call.repository.js';
import { callLifecycle } from '../domain/call.lifecycle.js';
import { acknowledge, type CallAcknowledgement } from './acknowledgement.js';

/** Puts a draft before a second person. */
@Injectable()
export class ProposeCall {
  constructor(
    private readonly once: Once,
    private readonly calls: CallRepository,
    private readonly facts: CallFactsReader,
  ) {}

  /** Throws `not_found`, `stale_version`, `not_permitted`, `call.cannot_propose` with what is missing. */
  execute(actor: Actor, id: Id<'call'>, command: Command = {}): Promise<CallAcknowledgement> {
    return this.once.run(actor, 'propose-call', command, { id }, async () => {
      const call = await this.calls.lock(id, command.expectedVersion);
      const facts = await this.facts.of(call, await this.calls.lockWindows(id));
      callLifecycle.advance(call, 'propose', { actor, facts });
      Object.assign(call, { proposedBy: actor.id, proposedAt: facts.now });
      return acknowledge(await this.calls.save(call));
    });
  }
}
