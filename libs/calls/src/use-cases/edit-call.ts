import { Injectable } from '@nestjs/common';
import { permit, reason, type Actor, type Id } from '#kernel';
import { Once, type Command } from '#platform';
import { CallRepository } from '../data/call.repository.js';
import { callErrors } from '../domain/call.errors.js';
import { callPolicy } from '../domain/call.policy.js';
import { acknowledge, type CallAcknowledgement } from './acknowledgement.js';
import { callFieldsOf, windowsOf, type CallInput } from './call-input.js';

/** Changes a draft; a published call changes by corrigendum only. */
@Injectable()
export class EditCall {
  constructor(
    private readonly once: Once,
    private readonly calls: CallRepository,
  ) {}

  /** Throws `not_found`, `stale_version`, `not_permitted`, `invalid_input`, `call.cannot_edit`. */
  execute(actor: Actor, id: Id<'call'>, input: CallInput, command: Command = {}): Promise<CallAcknowledgement> {
    return this.once.run(actor, 'edit-call', command, { id, input }, async () => {
      const call = await this.calls.lock(id, command.expectedVersion);
      permit(callPolicy, 'edit', actor, call);
      if (call.state !== 'draft')
        throw callErrors.error('call.cannot_edit', [reason('call.is_frozen', { state: call.state })]);
      Object.assign(call, callFieldsOf(input));
      call.changes.push({ type: 'call.edited' });
      await this.calls.replaceWindows(call, windowsOf(call.id, input));
      return acknowledge(await this.calls.save(call));
    });
  }
}
