import { Injectable } from '@nestjs/common';
import { permit, type Actor, type Id, type PersonId } from '#kernel';
import { Once, Proposals, type Command } from '#platform';
import { roleGrantPolicy } from '../domain/role-grant.policy.js';
import { proposalFor } from './proposal-for.js';
import { giveRole, type ProposalAnswer } from './propose-role.js';

/** Closes the proposal of a role without giving it: its proposer takes it back, another administrator declines it. */
@Injectable()
export class DeclineRole {
  constructor(
    private readonly once: Once,
    private readonly proposals: Proposals,
  ) {}

  /** Throws `not_found`, `not_permitted`, `proposal.cannot_decline`. */
  execute(actor: Actor, proposalId: Id<'proposal'>, why: string, command: Command = {}): Promise<ProposalAnswer> {
    return this.once.run(actor, 'decline-role', command, { proposalId, why }, async () => {
      const proposal = await proposalFor(this.proposals, giveRole, proposalId, command);
      permit(roleGrantPolicy, 'decline', actor, { personId: proposal.thingId as PersonId });
      const event = proposal.proposedBy === actor.id ? 'withdraw' : 'decline';
      const { state, version } = await this.proposals.decide(proposal, event, why);
      return { id: proposalId, state, version };
    });
  }
}
