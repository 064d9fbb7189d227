import { Injectable } from '@nestjs/common';
import { permit, reason, type Actor, type Id } from '#kernel';
import { Once, Proposals, type Command } from '#platform';
import { reopening } from '../data/call-facts.js';
import { CallRepository } from '../data/call.repository.js';
import { callErrors } from '../domain/call.errors.js';
import { callPolicy } from '../domain/call.policy.js';
import { acknowledge, type CallAcknowledgement } from './acknowledgement.js';

/** Sets the proposal to take a call up again aside: a second person declines it, whoever proposed it withdraws it. */
@Injectable()
export class DeclineReopening {
  constructor(
    private readonly once: Once,
    private readonly calls: CallRepository,
    private readonly proposals: Proposals,
  ) {}

  /** Throws `not_found`, `stale_version`, `not_permitted`, `call.cannot_reopen` with every reason. */
  execute(actor: Actor, id: Id<'call'>, why: string, command: Command = {}): Promise<CallAcknowledgement> {
    return this.once.run(actor, 'decline-reopening', command, { id, why }, async () => {
      const call = await this.calls.lock(id, command.expectedVersion);
      permit(callPolicy, 'decline_reopening', actor, call);
      const proposal = await this.proposals.open(reopening, id);
      const reasons = [
        ...(proposal === undefined ? [reason('call.reopening_not_proposed')] : []),
        ...(why.trim() === '' ? [reason('why_needed', { event: 'decline_reopening' })] : []),
      ];
      if (proposal === undefined || reasons.length > 0) throw callErrors.error('call.cannot_reopen', reasons);
      await this.proposals.decide(proposal, proposal.proposedBy === actor.id ? 'withdraw' : 'decline', why);
      return acknowledge(call);
    });
  }
}
