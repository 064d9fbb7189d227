import { Injectable } from '@nestjs/common';
import { systemActor, type PersonId } from '#kernel';
import { UnitOfWork } from '#platform';
import { identityErrors } from '../domain/identity.errors.js';
import { Passwords } from './passwords.js';
import type { Person } from './person.entity.js';
import { PersonRepository } from './person.repository.js';

/** Who showed their password, and the hash that it was compared with. */
export interface Compared {
  readonly personId: PersonId;
  readonly hash: string;
}

/** Compares a password before the unit of work that acts: nobody waits for a connection, or for the person, meanwhile. */
@Injectable()
export class PasswordCheck {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: PersonRepository,
    private readonly passwords: Passwords,
  ) {}

  /** Throws `identity.sign_in_refused` for a wrong password and for nobody alike, and what `find` throws. */
  async compare(password: string, find: () => Promise<PersonId | undefined>): Promise<Compared> {
    const found = await this.work.read(systemActor, async () => {
      const personId = await find();
      return personId && { personId, hash: await this.people.passwordHash(personId) };
    });
    const matches = await this.passwords.matches(found?.hash, password);
    if (!matches || found?.hash === undefined) throw identityErrors.error('identity.sign_in_refused');
    return { personId: found.personId, hash: found.hash };
  }

  /**
   * Holds the person in the unit of work that acts, and looks again: the password may have changed while it was compared.
   * Throws `identity.sign_in_refused`.
   */
  async hold({ personId, hash }: Compared): Promise<Person> {
    const person = await this.people.lock(personId);
    if ((await this.people.passwordHash(personId)) !== hash) throw identityErrors.error('identity.sign_in_refused');
    return person;
  }
}
