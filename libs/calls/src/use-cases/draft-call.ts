import { Injectable } from '@nestjs/common';
import { permit, type Actor, type Id } from '#kernel';
import { Once, type Command } from '#platform';
import { Call } from '../data/call.entity.js';
import { CallRepository } from '../data/call.repository.js';
import { callPolicy } from '../domain/call.policy.js';
import { callFieldsOf, windowsOf, type CallInput } from './call-input.js';
import { acknowledge, type CallAcknowledgement } from './acknowledgement.js';

/** What a call was copied from: an earlier call, or a shipped cycle by its name. Second persons read what differs. */
export interface CopiedFrom {
  readonly copiedFrom?: Id<'call'> | null;
  readonly copiedCycle?: string | null;
}

/** Begins a call. */
@Injectable()
export class DraftCall {
  constructor(
    private readonly once: Once,
    private readonly calls: CallRepository,
  ) {}

  /** Throws `invalid_input`, `not_permitted`, `call.code_taken`. */
  execute(
    actor: Actor,
    input: CallInput,
    command: Command = {},
    { copiedFrom = null, copiedCycle = null }: CopiedFrom = {},
  ): Promise<CallAcknowledgement> {
    return this.once.run(actor, 'draft-call', command, { input, copiedFrom, copiedCycle }, async () => {
      permit(callPolicy, 'create', actor, { state: 'draft' });
      const call = Object.assign(new Call(), {
        ...callFieldsOf(input),
        copiedFrom,
        copiedCycle,
      });
      call.changes.push({ type: 'call.drafted', to: 'draft', data: { code: call.code } });
      await this.calls.add(call, windowsOf(call.id as Id<'call'>, input));
      return acknowledge(call);
    });
  }
}
