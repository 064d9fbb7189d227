import { Injectable } from '@nestjs/common';
import { systemActor, type Actor, type PersonId, type Role } from '#kernel';
import { UnitOfWork } from '#platform';
import { reasonsAgainstDeputy, reasonsAgainstGiving, type Days, type GivingFacts } from '../domain/giving-roles.js';
import { identityErrors } from '../domain/identity.errors.js';
import { PersonRepository } from './person.repository.js';
import { RoleRepository } from './role.repository.js';

interface Wanted extends Days {
  readonly personId: PersonId;
  readonly role: Role;
}

/** Gathers the facts on which a role or a deputy is judged, under a lock on who gets it. */
@Injectable()
export class GivingRoles {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: PersonRepository,
    private readonly roles: RoleRepository,
  ) {}

  /** Throws `not_found`, or `identity.cannot_give_role` with all reasons. */
  async check(actor: Actor, wanted: Wanted): Promise<void> {
    const reasons = reasonsAgainstGiving(await this.facts(actor, wanted));
    if (reasons.length > 0) throw identityErrors.error('identity.cannot_give_role', reasons);
  }

  /** Throws `not_found`, or `identity.cannot_name_deputy` with all reasons. `wanted.personId` is the deputy. */
  async checkDeputy(actor: Actor, wanted: Wanted): Promise<void> {
    const facts = await this.facts(actor, wanted);
    const principalHolds = (await this.roles.heldBy(actor.id)).filter(({ principalId }) => principalId === null);
    const reasons = reasonsAgainstDeputy({ ...facts, principalHolds });
    if (reasons.length > 0) throw identityErrors.error('identity.cannot_name_deputy', reasons);
  }

  /** As the system: a principal need not see the whole file of their deputy. */
  private facts(actor: Actor, { personId, role, startsOn, endsOn }: Wanted): Promise<GivingFacts> {
    return this.work.run(systemActor, async () => {
      const person = await this.people.lock(personId);
      const isActive = person.confirmedAt !== null && person.disabledAt === null;
      const [today, held] = [await this.roles.today(), await this.roles.heldBy(personId)];
      return { actorId: actor.id, personId, role, startsOn, endsOn, today, isActive, held };
    });
  }
}
