import { Injectable } from '@nestjs/common';
import { permit, reason, type Actor, type Id } from '#kernel';
import { Once, Proposals, type Command } from '#platform';
import { reopening } from '../data/call-facts.js';
import { CallRepository } from '../data/call.repository.js';
import { callErrors } from '../domain/call.errors.js';
import { callMachine } from '../domain/call.machine.js';
import { callPolicy } from '../domain/call.policy.js';
import { acknowledge, type CallAcknowledgement } from './acknowledgement.js';

/** Proposes to take a concluded call up again, for its reserve list; a second person does it. */
@Injectable()
export class ProposeReopening {
  constructor(
    private readonly once: Once,
    private readonly calls: CallRepository,
    private readonly proposals: Proposals,
  ) {}

  /** Throws `not_found`, `stale_version`, `not_permitted`, `call.cannot_reopen`, `proposal.already_open`. */
  execute(actor: Actor, id: Id<'call'>, why: string, command: Command = {}): Promise<CallAcknowledgement> {
    return this.once.run(actor, 'propose-reopening', command, { id, why }, async () => {
      const call = await this.calls.lock(id, command.expectedVersion);
      permit(callPolicy, 'propose_reopening', actor, call);
      const reasons = [
        ...(callMachine.eventsFrom(call.state).includes('reopen')
          ? []
          : [reason('call.is_not_concluded', { state: call.state })]),
        ...(why.trim() === '' ? [reason('why_needed', { event: 'reopen' })] : []),
      ];
      if (reasons.length > 0) throw callErrors.error('call.cannot_reopen', reasons);
      await this.proposals.propose({ act: reopening, kind: 'call', thingId: id, content: {}, why });
      return acknowledge(call);
    });
  }
}
