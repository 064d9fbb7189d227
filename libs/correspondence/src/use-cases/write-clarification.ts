import { Injectable } from '@nestjs/common';
import { kernelErrors, permit, reason, type Actor, type Id } from '#kernel';
import { Once, type Command } from '#platform';
import { Clarification } from '../data/clarification.entity.js';
import { ClarificationRepository } from '../data/clarification.repository.js';
import { ClarificationsReader } from '../data/clarifications.reader.js';
import type { AskedCall } from '../domain/asked-call.js';
import { clarificationPolicy } from '../domain/clarification.policy.js';
import { correspondenceErrors } from '../domain/correspondence.errors.js';
import {
  acknowledged,
  textsOf,
  type ClarificationAcknowledgement,
  type ClarificationInput,
} from './clarification-input.js';

/** Begins a clarification: several questions merged into one, in words that show nobody; or a newer one of what was published. */
@Injectable()
export class WriteClarification {
  constructor(
    private readonly once: Once,
    private readonly clarifications: ClarificationRepository,
    private readonly reader: ClarificationsReader,
  ) {}

  /** Throws `not_permitted`, `invalid_input`, `not_found`, `clarification.cannot_supersede`, `clarification.superseded_already`. */
  execute(
    actor: Actor,
    call: AskedCall,
    input: ClarificationInput & { readonly supersedes?: Id<'clarification'> | undefined },
    command: Command = {},
  ): Promise<ClarificationAcknowledgement> {
    return this.once.run(actor, 'write-clarification', command, { call: call.id, input }, async () => {
      permit(clarificationPolicy, 'write', actor, { state: 'draft' });
      const { supersedes = null, questions } = input;
      if (supersedes !== null) await this.refuseSuperseding(actor, call, supersedes);
      const written = { callId: call.id, ...textsOf(call, input), supersedes, writtenBy: actor.id };
      const clarification = Object.assign(new Clarification(), written);
      clarification.changes.push({ type: 'clarification.written', to: 'draft', data: { questions } });
      return acknowledged(await this.clarifications.add(clarification, questions));
    });
  }

  private async refuseSuperseding(actor: Actor, call: AskedCall, id: Id<'clarification'>): Promise<void> {
    const earlier = await this.reader.detail(actor, id);
    if (earlier.callId !== call.id) throw kernelErrors.error('not_found');
    if (earlier.state !== 'published')
      throw correspondenceErrors.error('clarification.cannot_supersede', [reason('clarification.not_published')]);
  }
}
