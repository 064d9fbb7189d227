import { Injectable } from '@nestjs/common';
import { permit, type Actor, type Id, type PersonId, type Role } from '#kernel';
import { Once, Proposals, type Command } from '#platform';
import { GivingRoles } from '../data/giving-facts.js';
import type { Days } from '../domain/giving-roles.js';
import { roleGrantPolicy } from '../domain/role-grant.policy.js';

/** The act of the proposal; its content is the role and its days. */
export const giveRole = 'identity.give_role';

/** A role for a person, from a day to a day (Vienna's), both included. */
export interface RoleProposal extends Days {
  readonly personId: PersonId;
  readonly role: Role;
  readonly why: string;
}

/** A proposal after an act on it. */
export interface ProposalAnswer {
  readonly id: Id<'proposal'>;
  readonly state: string;
  readonly version: number;
}

/** An administrator proposes a role; another one gives it. One proposal may be open for a person. */
@Injectable()
export class ProposeRole {
  constructor(
    private readonly once: Once,
    private readonly proposals: Proposals,
    private readonly giving: GivingRoles,
  ) {}

  /** Throws `not_permitted`, `not_found`, `identity.cannot_give_role`, `proposal.already_open`. */
  execute(actor: Actor, input: RoleProposal, command: Command = {}): Promise<ProposalAnswer> {
    return this.once.run(actor, 'propose-role', command, input, async () => {
      permit(roleGrantPolicy, 'propose', actor, input);
      await this.giving.check(actor, input);
      const { personId, role, startsOn, endsOn, why } = input;
      const content = { role, startsOn, endsOn };
      const proposal = await this.proposals.propose({ act: giveRole, kind: 'person', thingId: personId, content, why });
      return { id: proposal.id, state: proposal.state, version: proposal.version };
    });
  }
}
