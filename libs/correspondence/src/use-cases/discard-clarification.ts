import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '#kernel';
import { Once, type Command } from '#platform';
import { ClarificationRepository } from '../data/clarification.repository.js';
import type { AskedCall } from '../domain/asked-call.js';
import { clarificationLifecycle } from '../domain/clarification.lifecycle.js';
import { acknowledged, type ClarificationAcknowledgement } from './clarification-input.js';
import { refuseOther } from './of-the-call.js';

/** Throws a draft away; the questions that it was to answer wait again. */
@Injectable()
export class DiscardClarification {
  constructor(
    private readonly once: Once,
    private readonly clarifications: ClarificationRepository,
  ) {}

  /** Throws `not_found`, `stale_version`, `not_permitted`, `clarification.cannot_discard`. */
  execute(
    actor: Actor,
    call: AskedCall,
    id: Id<'clarification'>,
    command: Command = {},
  ): Promise<ClarificationAcknowledgement> {
    return this.once.run(actor, 'discard-clarification', command, { id }, async () => {
      refuseOther(await this.clarifications.find(id), call, 'discard');
      const clarification = await this.clarifications.lock(id, command.expectedVersion);
      clarificationLifecycle.advance(clarification, 'discard', { actor, facts: { missing: [] } });
      await this.clarifications.replaceQuestions(clarification, []);
      return acknowledged(await this.clarifications.save(clarification));
    });
  }
}
