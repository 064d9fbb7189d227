import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '#kernel';
import { Once, type Command } from '#platform';
import { CallFactsReader } from '../data/call-facts.js';
import { CallRepository } from '../data/call.repository.js';
import { callLifecycle } from '../domain/call.lifecycle.js';
import { acknowledge, type CallAcknowledgement } from './acknowledgement.js';

/** Takes a concluded call up again, for its reserve list. */
@Injectable()
export class ReopenCall {
  constructor(
    private readonly once: Once,
    private readonly calls: CallRepository,
    private readonly facts: CallFactsReader,
  ) {}

  /** Throws `not_found`, `stale_version`, `not_permitted`, `call.cannot_reopen`. */
  execute(actor: Actor, id: Id<'call'>, why: string, command: Command = {}): Promise<CallAcknowledgement> {
    return this.once.run(actor, 'reopen-call', command, { id, why }, async () => {
      const call = await this.calls.lock(id, command.expectedVersion);
      const facts = await this.facts.of(call, await this.calls.lockWindows(id));
      callLifecycle.advance(call, 'reopen', { actor, facts, why });
      return acknowledge(await this.calls.save(call));
    });
  }
}
