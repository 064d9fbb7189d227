import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '#kernel';
import { Proposals, type Command, type Proposal } from '#platform';
import { reopening } from '../data/call-facts.js';
import type { CallAcknowledgement } from './acknowledgement.js';
import { CallActs } from './call-acts.js';

/** Takes a concluded call up again for its reserve list, as another person has proposed. */
@Injectable()
export class ReopenCall {
  constructor(
    private readonly acts: CallActs,
    private readonly proposals: Proposals,
  ) {}

  /** The reason is the proposer's. Throws as `CallActs.run`. */
  execute(actor: Actor, id: Id<'call'>, command: Command = {}): Promise<CallAcknowledgement> {
    let proposal: Proposal | undefined;
    return this.acts.run(actor, 'reopen', id, {
      command,
      whyProposed: async () => {
        proposal = await this.proposals.open(reopening, id);
        return proposal?.why;
      },
      effect: async () => void (await this.proposals.decide(proposal!, 'approve')),
    });
  }
}
