import { Injectable } from '@nestjs/common';
import { DomainError, type Actor, type PersonId } from '#kernel';
import { Once, UnitOfWork, type Command } from '#platform';
import type { Deputy } from '../data/deputy.entity.js';
import { OpenWork } from '../data/open-work.js';
import { PersonRepository } from '../data/person.repository.js';
import type { RoleGrant } from '../data/role-grant.entity.js';
import { RoleRepository } from '../data/role.repository.js';

/** Somebody goes: who, and their last day of work (Vienna's). */
export interface Leaving {
  readonly personId: PersonId;
  readonly lastDay: string;
  readonly why: string;
}

/** What ends, and how much of their work waits, by kind: it has to be given to others. */
export interface LeavingAnswer {
  readonly ended: number;
  readonly openWork: Readonly<Record<string, number>>;
}

/** Ends all roles and deputies of a person with a day. */
@Injectable()
export class LeaveOffice {
  constructor(
    private readonly once: Once,
    private readonly work: UnitOfWork,
    private readonly people: PersonRepository,
    private readonly roles: RoleRepository,
    private readonly openWork: OpenWork,
  ) {}

  /** Throws `not_found`, `not_permitted`, `invalid_input` for a day that is over. */
  execute(actor: Actor, leaving: Leaving, command: Command = {}): Promise<LeavingAnswer> {
    return this.once.run(actor, 'leave-office', command, leaving, async () => {
      const { personId, lastDay, why } = leaving;
      const person = await this.people.lockFor('leave_office', actor, personId, command.expectedVersion);
      if (lastDay < (await this.roles.today()))
        throw new DomainError('invalid', 'invalid_input', [], [{ pointer: '/lastDay', code: 'identity.day_is_over' }]);
      const { grants, deputies } = await this.roles.lockAllOf(personId);
      const now = await this.work.now();
      for (const grant of grants.filter((row) => shorten(row, lastDay, now))) {
        grant.changes.push({ type: 'role_grant.ended', why, data: { personId, role: grant.role, lastDay } });
        await this.roles.saveGrant(grant);
      }
      for (const deputy of deputies.filter((row) => shorten(row, lastDay, now))) {
        deputy.changes.push({
          type: 'deputy.ended',
          why,
          data: { principalId: deputy.principalId, deputyId: deputy.deputyId, lastDay },
        });
        await this.roles.saveDeputy(deputy);
      }
      person.changes.push({ type: 'person.left_office', why, data: { lastDay } });
      await this.people.save(person);
      return { ended: grants.length + deputies.length, openWork: await this.openWork.countsOf(personId) };
    });
  }
}

/** Ends a row with the last day; one that would only begin later is cut off. False where it ends before anyway. */
const shorten = (row: RoleGrant | Deputy, lastDay: string, now: Date): boolean => {
  if (row.endsOn <= lastDay) return false;
  if (row.startsOn > lastDay) row.endedAt = now;
  else row.endsOn = lastDay;
  return true;
};
