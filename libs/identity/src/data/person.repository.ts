import { Injectable } from '@nestjs/common';
import { permit, type Actor, type PersonId } from '#kernel';
import { Store, UnitOfWork } from '#platform';
import { personPolicy } from '../domain/person.policy.js';
import { Person } from './person.entity.js';

/** People and what they prove themselves with. */
@Injectable()
export class PersonRepository {
  constructor(
    private readonly work: UnitOfWork,
    private readonly store: Store,
  ) {}

  /**
   * Holds a person for an act until the commit. Asks the policy before: who may see somebody but not change them is told
   * why, and not that there is nobody.
   */
  async lockFor(
    act: (typeof personPolicy.acts)[number],
    actor: Actor,
    id: PersonId,
    expectedVersion?: number,
  ): Promise<Person> {
    permit(personPolicy, act, actor, await this.find(id));
    return this.lock(id, expectedVersion);
  }

  /** Holds a person until the commit. */
  lock(id: PersonId, expectedVersion?: number): Promise<Person> {
    return this.store.lock(Person, id, expectedVersion);
  }

  /** A person that the actor may see. */
  find(id: PersonId): Promise<Person> {
    return this.store.find(Person, id);
  }

  /** The person of a mailbox, if there is one that the actor may see. */
  async byMailbox(email: string): Promise<Person | undefined> {
    return (await this.work.manager.findOneBy(Person, { email })) ?? undefined;
  }

  /** Writes a new person. */
  add(person: Person): Promise<Person> {
    return this.store.add(Person, 'person', person);
  }

  /** Writes a changed person. */
  save(person: Person): Promise<Person> {
    return this.store.save(Person, 'person', person);
  }

  /** The hash of the person's password. */
  async passwordHash(id: PersonId): Promise<string | undefined> {
    const [row] = await this.work.query<{ hash: string }>(
      'select password_hash as hash from credential where person_id = $1',
      [id],
    );
    return row?.hash;
  }

  /** Gives the person another password. */
  async setPasswordHash(id: PersonId, hash: string): Promise<void> {
    await this.work.query(
      `insert into credential (person_id, password_hash) values ($1, $2)
       on conflict (person_id) do update set password_hash = excluded.password_hash, changed_at = app_now()`,
      [id, hash],
    );
  }

  /** Whether anybody has ever signed in as the person. */
  async wasUsed(id: PersonId): Promise<boolean> {
    const rows = await this.work.query('select from session where person_id = $1 limit 1', [id]);
    return rows.length > 0;
  }

  /** Whether the person holds a role of the Fund today. */
  async isStaff(id: PersonId): Promise<boolean> {
    const rows = await this.work.query('select from role_in_force where person_id = $1 limit 1', [id]);
    return rows.length > 0;
  }
}
