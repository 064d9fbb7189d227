import { Injectable } from '@nestjs/common';
import { permit, reason, type Actor, type Id } from '#kernel';
import { Once, UnitOfWork, type Command } from '#platform';
import { OrganisationRepository } from '../data/organisation.repository.js';
import { identityErrors } from '../domain/identity.errors.js';
import { organisationPolicy } from '../domain/organisation.policy.js';

/** A membership after an act on it. */
export interface MembershipAnswer {
  readonly id: Id<'membership'>;
  readonly version: number;
}

/** A member leaves, or an owner lets one go; effective on the next request. The last owner stays. */
@Injectable()
export class EndMembership {
  constructor(
    private readonly once: Once,
    private readonly work: UnitOfWork,
    private readonly organisations: OrganisationRepository,
  ) {}

  /** Throws `not_found`, `not_permitted`, `identity.cannot_leave`. */
  execute(actor: Actor, id: Id<'membership'>, command: Command = {}): Promise<MembershipAnswer> {
    return this.once.run(actor, 'end-membership', command, { id }, async () => {
      const { organisationId } = await this.organisations.findMember(id);
      await this.organisations.holdMembers(organisationId);
      const member = await this.organisations.lockMember(id, command.expectedVersion);
      permit(organisationPolicy, member.personId === actor.id ? 'leave' : 'remove_member', actor, member);
      if (member.until !== null) throw identityErrors.error('identity.cannot_leave', [reason('identity.has_left')]);
      const owners = await this.organisations.owners(organisationId);
      if (owners.length === 1 && owners[0] === member.personId)
        throw identityErrors.error('identity.cannot_leave', [reason('identity.last_owner')]);
      member.until = await this.work.now();
      member.changes.push({ type: 'membership.ended', data: { organisationId, part: member.part } });
      await this.organisations.saveMember(member);
      return { id, version: member.version };
    });
  }
}
