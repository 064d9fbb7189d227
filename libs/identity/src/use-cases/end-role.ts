import { Injectable } from '@nestjs/common';
import { permit, type Actor, type Id } from '#kernel';
import { Once, UnitOfWork, type Command } from '#platform';
import { RoleRepository } from '../data/role.repository.js';
import { roleGrantPolicy } from '../domain/role-grant.policy.js';
import type { RoleAnswer } from './approve-role.js';

/** Ends a role at once. Taking power away takes one person; who stands in for its holder loses it too. */
@Injectable()
export class EndRole {
  constructor(
    private readonly once: Once,
    private readonly work: UnitOfWork,
    private readonly roles: RoleRepository,
  ) {}

  /** Effective on the next request. Throws `not_found`, `not_permitted`, `stale_version`. */
  execute(actor: Actor, id: Id<'role_grant'>, why: string, command: Command = {}): Promise<RoleAnswer> {
    return this.once.run(actor, 'end-role', command, { id, why }, async () => {
      permit(roleGrantPolicy, 'end', actor, await this.roles.findGrant(id));
      const grant = await this.roles.lockGrant(id, command.expectedVersion);
      grant.endedAt ??= await this.work.now();
      const { personId, role } = grant;
      grant.changes.push({ type: 'role_grant.ended', why, data: { personId, role } });
      await this.roles.saveGrant(grant);
      return { id, version: grant.version };
    });
  }
}
