import { Injectable } from '@nestjs/common';
import type { PersonId } from '#kernel';
import { Store, UnitOfWork } from '#platform';
import type { HeldRole } from '../domain/giving-roles.js';
import { Deputy } from './deputy.entity.js';
import { RoleGrant } from './role-grant.entity.js';

/** Roles given and deputies named. */
@Injectable()
export class RoleRepository {
  constructor(
    private readonly work: UnitOfWork,
    private readonly store: Store,
  ) {}

  /** The day it is for the Fund. */
  async today(): Promise<string> {
    const [row] = await this.work.query<{ today: string }>('select app_today() as today');
    return row!.today;
  }

  /** What a person holds and is to hold, as a deputy too. Hold the person first: two roles may be given at once. */
  heldBy(personId: PersonId): Promise<HeldRole[]> {
    return this.work.query<HeldRole>(held, [personId]);
  }

  /** The person's own grants and the deputies on either side that are not over, held until the commit. */
  async lockAllOf(personId: PersonId): Promise<{ grants: RoleGrant[]; deputies: Deputy[] }> {
    const lock = { lock: { mode: 'pessimistic_write' as const }, order: { id: 'ASC' as const } };
    const today = await this.today();
    const open = <T extends { endedAt: Date | null; endsOn: string }>(rows: T[]): T[] =>
      rows.filter(({ endedAt, endsOn }) => endedAt === null && endsOn >= today);
    const { manager } = this.work;
    return {
      grants: open(await manager.find(RoleGrant, { where: { personId }, ...lock })),
      deputies: open(
        await manager.find(Deputy, { where: [{ principalId: personId }, { deputyId: personId }], ...lock }),
      ),
    };
  }

  findGrant(id: string): Promise<RoleGrant> {
    return this.store.find(RoleGrant, id);
  }

  lockGrant(id: string, expectedVersion?: number): Promise<RoleGrant> {
    return this.store.lock(RoleGrant, id, expectedVersion);
  }

  addGrant(grant: RoleGrant): Promise<RoleGrant> {
    return this.store.add(RoleGrant, 'role_grant', grant);
  }

  saveGrant(grant: RoleGrant): Promise<RoleGrant> {
    return this.store.save(RoleGrant, 'role_grant', grant);
  }

  findDeputy(id: string): Promise<Deputy> {
    return this.store.find(Deputy, id);
  }

  lockDeputy(id: string, expectedVersion?: number): Promise<Deputy> {
    return this.store.lock(Deputy, id, expectedVersion);
  }

  addDeputy(deputy: Deputy): Promise<Deputy> {
    return this.store.add(Deputy, 'deputy', deputy);
  }

  saveDeputy(deputy: Deputy): Promise<Deputy> {
    return this.store.save(Deputy, 'deputy', deputy);
  }
}

const held = `
  select role, starts_on as "startsOn", ends_on as "endsOn", null as "principalId"
    from role_grant where person_id = $1 and ended_at is null and ends_on >= app_today()
  union all
  select role, starts_on, ends_on, principal_id
    from deputy where deputy_id = $1 and ended_at is null and ends_on >= app_today()`;
