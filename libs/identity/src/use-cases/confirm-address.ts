import { Injectable } from '@nestjs/common';
import { systemActor } from '#kernel';
import { UnitOfWork } from '#platform';
import { Links } from '../data/links.js';
import { PersonRepository } from '../data/person.repository.js';
import { identityErrors } from '../domain/identity.errors.js';
import { Passwords } from '../data/passwords.js';

/**
 * Shows that a mailbox belongs to the one who chose the password. Asking for both keeps a stranger from registering
 * somebody's mailbox with a password of their own and having its owner confirm it.
 */
@Injectable()
export class ConfirmAddress {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: PersonRepository,
    private readonly links: Links,
    private readonly passwords: Passwords,
  ) {}

  /** Throws `identity.link_is_not_valid`, or `identity.sign_in_refused` for another password; the link stays good then. */
  async execute(token: string, password: string): Promise<void> {
    await this.work.run(systemActor, async () => {
      const person = await this.people.lock(await this.links.use(token, 'confirm_address'));
      if (!(await this.passwords.matches(await this.people.passwordHash(person.id), password)))
        throw identityErrors.error('identity.sign_in_refused');
      person.confirmedAt ??= await this.work.now();
      person.changes.push({ type: 'person.confirmed' });
      await this.people.save(person);
    });
  }
}
