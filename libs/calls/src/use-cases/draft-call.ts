import { Injectable } from '@nestjs/common';
import { permit, type Actor, type Id } from '#kernel';
import { Once, type Command } from '#platform';
import { Call } from '../data/call.entity.js';
import { CallRepository } from '../data/call.repository.js';
import { callPolicy } from '../domain/call.policy.js';
import { callFieldsOf, windowsOf, type CallInput } from './call-input.js';
import { acknowledge, type CallAcknowledgement } from './acknowledgement.js';

/** Begins a call. */
@Injectable()
export class DraftCall {
  constructor(
    private readonly once: Once,
    private readonly calls: CallRepository,
  ) {}

  /** `copiedFrom` is the earlier call that it was copied from. Throws `invalid_input`, `not_permitted`, `call.code_taken`. */
  execute(
    actor: Actor,
    input: CallInput,
    command: Command = {},
    copiedFrom: Id<'call'> | null = null,
  ): Promise<CallAcknowledgement> {
    return this.once.run(actor, 'draft-call', command, { input, copiedFrom }, async () => {
      permit(callPolicy, 'create', actor, { state: 'draft' });
      const call = Object.assign(new Call(), {
        ...callFieldsOf(input),
        copiedFrom,
      });
      call.changes.push({ type: 'call.drafted', to: 'draft', data: { code: call.code } });
      await this.calls.add(call, windowsOf(call.id as Id<'call'>, input));
      return acknowledge(call);
    });
  }
}
