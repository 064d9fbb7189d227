import { Injectable } from '@nestjs/common';
import { permit, reason, type Actor, type Id, type Part } from '#kernel';
import { Once, UnitOfWork, type Command } from '#platform';
import { Membership } from '../data/membership.entity.js';
import { OrganisationRepository } from '../data/organisation.repository.js';
import { identityErrors } from '../domain/identity.errors.js';
import { organisationPolicy } from '../domain/organisation.policy.js';
import type { MembershipAnswer } from './end-membership.js';

/**
 * An owner gives a member another part: the membership ends, and one in the new part begins at the same instant. The last
 * owner stays one.
 */
@Injectable()
export class ChangePart {
  constructor(
    private readonly once: Once,
    private readonly work: UnitOfWork,
    private readonly organisations: OrganisationRepository,
  ) {}

  /** Answers the new membership. Throws `not_found`, `not_permitted`, `identity.cannot_change_part`, `stale_version`. */
  execute(actor: Actor, id: Id<'membership'>, part: Part, command: Command = {}): Promise<MembershipAnswer> {
    return this.once.run(actor, 'change-part', command, { id, part }, async () => {
      const { organisationId } = await this.organisations.findMember(id);
      permit(organisationPolicy, 'change_part', actor, { organisationId });
      await this.organisations.holdMembers(organisationId);
      const member = await this.organisations.lockMember(id, command.expectedVersion);
      const reasons = [
        ...(member.until === null ? [] : [reason('identity.has_left')]),
        ...(member.part === part ? [reason('identity.has_part_already')] : []),
        ...((await this.isLastOwner(member)) ? [reason('identity.last_owner')] : []),
      ];
      if (reasons.length > 0) throw identityErrors.error('identity.cannot_change_part', reasons);
      return this.replace(member, part);
    });
  }

  private async isLastOwner({ organisationId, personId }: Membership): Promise<boolean> {
    const owners = await this.organisations.owners(organisationId);
    return owners.length === 1 && owners[0] === personId;
  }

  private async replace(member: Membership, part: Part): Promise<MembershipAnswer> {
    const { organisationId, personId } = member;
    const now = await this.work.now();
    member.until = now;
    member.changes.push({ type: 'membership.ended', data: { organisationId, part: member.part, becomes: part } });
    await this.organisations.saveMember(member);
    const next = Object.assign(new Membership(), { organisationId, personId, part, since: now });
    next.changes.push({ type: 'membership.began', data: { organisationId, part, was: member.part } });
    const { id, version } = await this.organisations.addMember(next);
    return { id, version };
  }
}
