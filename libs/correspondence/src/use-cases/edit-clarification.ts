import { Injectable } from '@nestjs/common';
import { permit, type Actor, type Id } from '#kernel';
import { Once, type Command } from '#platform';
import { ClarificationRepository } from '../data/clarification.repository.js';
import type { AskedCall } from '../domain/asked-call.js';
import { clarificationPolicy } from '../domain/clarification.policy.js';
import { refuseOther } from './of-the-call.js';
import {
  acknowledged,
  textsOf,
  type ClarificationAcknowledgement,
  type ClarificationInput,
} from './clarification-input.js';

/** Changes a clarification that nobody outside has read: its words, and which questions it answers. */
@Injectable()
export class EditClarification {
  constructor(
    private readonly once: Once,
    private readonly clarifications: ClarificationRepository,
  ) {}

  /** Throws `not_found`, `stale_version`, `not_permitted`, `invalid_input`, `clarification.cannot_edit` once it was published. */
  execute(
    actor: Actor,
    call: AskedCall,
    id: Id<'clarification'>,
    input: ClarificationInput,
    command: Command = {},
  ): Promise<ClarificationAcknowledgement> {
    return this.once.run(actor, 'edit-clarification', command, { id, input }, async () => {
      permit(clarificationPolicy, 'edit', actor, { state: 'draft' });
      refuseOther(await this.clarifications.find(id), call, 'edit');
      const clarification = await this.clarifications.lock(id, command.expectedVersion);
      Object.assign(clarification, textsOf(call, input));
      clarification.changes.push({ type: 'clarification.edited', data: { questions: input.questions } });
      await this.clarifications.replaceQuestions(clarification, input.questions);
      return acknowledged(await this.clarifications.save(clarification));
    });
  }
}
