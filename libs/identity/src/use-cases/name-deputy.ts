import { Injectable } from '@nestjs/common';
import { permit, type Actor, type Id, type PersonId, type Role } from '#kernel';
import { Once, UnitOfWork, type Command } from '#platform';
import { Deputy } from '../data/deputy.entity.js';
import { GivingRoles } from '../data/giving-facts.js';
import { RoleRepository } from '../data/role.repository.js';
import { deputyPolicy } from '../domain/deputy.policy.js';
import type { Days } from '../domain/giving-roles.js';

/** Who stands in, in which role, from a day to a day, both included. */
export interface DeputyInput extends Days {
  readonly deputyId: PersonId;
  readonly role: Role;
}

/** A deputy after an act. */
export interface DeputyAnswer {
  readonly id: Id<'deputy'>;
  readonly version: number;
}

/** Somebody who holds a role names who stands in for them. What a deputy does is done, and kept apart, by their own person. */
@Injectable()
export class NameDeputy {
  constructor(
    private readonly once: Once,
    private readonly work: UnitOfWork,
    private readonly giving: GivingRoles,
    private readonly roles: RoleRepository,
  ) {}

  /** Throws `not_found`, `identity.cannot_name_deputy`, `identity.has_deputy_already`. */
  execute(actor: Actor, input: DeputyInput, command: Command = {}): Promise<DeputyAnswer> {
    return this.once.run(actor, 'name-deputy', command, input, async () => {
      const deputy = Object.assign(new Deputy(), input, { principalId: actor.id });
      permit(deputyPolicy, 'name', actor, deputy);
      await this.giving.checkDeputy(actor, { ...input, personId: input.deputyId });
      deputy.changes.push({ type: 'deputy.named', data: { ...input, principalId: actor.id } });
      await this.roles.addDeputy(deputy);
      return { id: deputy.id, version: deputy.version };
    });
  }

  /** The deputy stands down at once. Throws `not_found`, `not_permitted`, `stale_version`. */
  undo(actor: Actor, id: Id<'deputy'>, command: Command = {}): Promise<DeputyAnswer> {
    return this.once.run(actor, 'end-deputy', command, { id }, async () => {
      permit(deputyPolicy, 'end', actor, await this.roles.findDeputy(id));
      const deputy = await this.roles.lockDeputy(id, command.expectedVersion);
      deputy.endedAt ??= await this.work.now();
      deputy.changes.push({
        type: 'deputy.ended',
        data: { principalId: deputy.principalId, deputyId: deputy.deputyId },
      });
      await this.roles.saveDeputy(deputy);
      return { id, version: deputy.version };
    });
  }
}
