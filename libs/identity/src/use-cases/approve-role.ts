import { Injectable } from '@nestjs/common';
import { permit, systemActor, type Actor, type Id, type PersonId, type Role } from '#kernel';
import { Once, Proposals, UnitOfWork, type Command } from '#platform';
import { GivingRoles } from '../data/giving-facts.js';
import { RoleGrant } from '../data/role-grant.entity.js';
import { RoleRepository } from '../data/role.repository.js';
import { Sessions } from '../data/sessions.js';
import type { Days } from '../domain/giving-roles.js';
import { roleGrantPolicy } from '../domain/role-grant.policy.js';
import { asksForStepUp } from '../domain/step-up.js';
import { proposalFor } from './proposal-for.js';
import { giveRole } from './propose-role.js';

/** A role that was given. */
export interface RoleAnswer {
  readonly id: Id<'role_grant'>;
  readonly version: number;
}

/** A second administrator gives the role that another one proposed; never to themself. */
@Injectable()
export class ApproveRole {
  constructor(
    private readonly once: Once,
    private readonly work: UnitOfWork,
    private readonly proposals: Proposals,
    private readonly giving: GivingRoles,
    private readonly roles: RoleRepository,
    private readonly sessions: Sessions,
  ) {}

  /** Throws `not_found`, `not_permitted`, `step_up_needed`, `proposal.cannot_approve`, `identity.cannot_give_role`. */
  execute(actor: Actor, proposalId: Id<'proposal'>, command: Command = {}): Promise<RoleAnswer> {
    return this.once.run(actor, 'approve-role', command, { proposalId }, async () => {
      const proposal = await proposalFor(this.proposals, giveRole, proposalId, command);
      const wanted = {
        ...(proposal.content as unknown as Days & { role: Role }),
        personId: proposal.thingId as PersonId,
      };
      permit(roleGrantPolicy, 'approve', actor, wanted);
      asksForStepUp(actor);
      await this.proposals.decide(proposal, 'approve');
      await this.giving.check(actor, wanted);
      const by = { proposalId, proposedBy: proposal.proposedBy as PersonId, approvedBy: actor.id };
      const grant = Object.assign(new RoleGrant(), wanted, by);
      grant.changes.push({ type: 'role_grant.given', data: { ...wanted, proposalId } });
      await this.roles.addGrant(grant);
      // Whoever gets a role signs in anew: sessions of staff are shorter and take a second factor.
      await this.work.run(systemActor, () => this.sessions.endAllOf(grant.personId));
      return { id: grant.id, version: grant.version };
    });
  }
}
