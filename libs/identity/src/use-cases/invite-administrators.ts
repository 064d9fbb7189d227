import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate, systemActor, type Fault, type PersonId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Links } from '../data/links.js';
import { Person } from '../data/person.entity.js';
import { PersonRepository } from '../data/person.repository.js';
import { RoleGrant } from '../data/role-grant.entity.js';
import { RoleRepository } from '../data/role.repository.js';
import { reasonsAgainstTogether } from '../domain/incompatible-roles.js';
import { isMailbox, mailbox } from '../domain/email.js';
import { identityErrors } from '../domain/identity.errors.js';

/** One who was invited, and the token of the link with which they set their password. */
export interface InvitedAdministrator {
  readonly id: PersonId;
  readonly email: string;
  readonly token: string;
}

/**
 * Makes the administrators of an installation that has fewer than two: from then on every role takes two persons. Only for
 * whoever operates the database, at a terminal; nobody reaches it over the network.
 */
@Injectable()
export class InviteAdministrators {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: PersonRepository,
    private readonly roles: RoleRepository,
    private readonly links: Links,
  ) {}

  /**
   * For a year, with two addresses or more. Throws `identity.administrators_exist`, `identity.cannot_give_role` to one who
   * holds another role, `invalid_input`.
   */
  async execute(emails: readonly string[]): Promise<InvitedAdministrator[]> {
    const mailboxes = [...new Set(emails.map(mailbox))];
    const faults: Fault[] = mailboxes
      .filter((email) => !isMailbox(email))
      .map(() => ({ pointer: '/email', code: 'identity.not_a_mailbox' }));
    if (mailboxes.length < 2) faults.push({ pointer: '/email', code: 'identity.two_administrators_needed' });
    if (faults.length > 0) throw new DomainError('invalid', 'invalid_input', [], faults);
    return this.work.run(systemActor, async () => {
      await this.work.query(`select pg_advisory_xact_lock(hashtextextended('first administrators', 0))`);
      const [row] = await this.work.query<{ count: number }>(countAdministrators);
      if (row!.count >= 2) throw identityErrors.error('identity.administrators_exist');
      const invited: InvitedAdministrator[] = [];
      for (const email of mailboxes) invited.push(await this.invite(email));
      return invited;
    });
  }

  private async invite(email: string): Promise<InvitedAdministrator> {
    const person = (await this.people.byMailbox(email)) ?? (await this.register(email));
    const startsOn = await this.roles.today();
    const endsOn = LocalDate.of(startsOn).plusYears(1).toString();
    const held = await this.roles.heldBy(person.id);
    const reasons = reasonsAgainstTogether(
      held.map(({ role }) => role),
      'administrator',
    );
    if (reasons.length > 0) throw identityErrors.error('identity.cannot_give_role', reasons);
    if (!held.some(({ role }) => role === 'administrator')) {
      const grant = Object.assign(new RoleGrant(), { personId: person.id, role: 'administrator', startsOn, endsOn });
      grant.changes.push({
        type: 'role_grant.given',
        data: { personId: person.id, role: 'administrator', startsOn, endsOn },
      });
      await this.roles.addGrant(grant);
    }
    return { id: person.id, email, token: await this.links.mint(person.id, 'set_password') };
  }

  private async register(email: string): Promise<Person> {
    const person = Object.assign(new Person(), { email, name: email });
    person.changes.push({ type: 'person.invited' });
    return this.people.add(person);
  }
}

const countAdministrators = `
  select count(distinct p.id)::int as count from role_in_force r join person p on p.id = r.person_id
  where r.role = 'administrator' and r.principal_id is null and p.disabled_at is null and p.confirmed_at is not null`;
