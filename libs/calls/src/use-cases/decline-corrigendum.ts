import { Injectable } from '@nestjs/common';
import { permit, reason, type Actor, type Id } from '#kernel';
import { Once, Proposals, type Command } from '#platform';
import { CallRepository } from '../data/call.repository.js';
import { correcting } from '../data/corrigenda.reader.js';
import { callErrors } from '../domain/call.errors.js';
import { callPolicy } from '../domain/call.policy.js';
import { acknowledge, type CallAcknowledgement } from './acknowledgement.js';

/** Sets a proposed change of a call aside: a second person declines it, whoever proposed it withdraws it. */
@Injectable()
export class DeclineCorrigendum {
  constructor(
    private readonly once: Once,
    private readonly calls: CallRepository,
    private readonly proposals: Proposals,
  ) {}

  /** Throws `not_found`, `stale_version`, `not_permitted`, `call.cannot_correct` where nothing is proposed. */
  execute(actor: Actor, id: Id<'call'>, why: string, command: Command = {}): Promise<CallAcknowledgement> {
    return this.once.run(actor, 'decline-corrigendum', command, { id, why }, async () => {
      const call = await this.calls.lock(id, command.expectedVersion);
      permit(callPolicy, 'decline_correction', actor, call);
      const proposal = await this.proposals.open(correcting, id);
      if (proposal === undefined)
        throw callErrors.error('call.cannot_correct', [reason('call.no_correction_proposed')]);
      await this.proposals.decide(proposal, proposal.proposedBy === actor.id ? 'withdraw' : 'decline', why);
      return acknowledge(call);
    });
  }
}
