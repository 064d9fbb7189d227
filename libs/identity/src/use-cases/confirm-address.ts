import { Injectable } from '@nestjs/common';
import { systemActor } from '#kernel';
import { UnitOfWork } from '#platform';
import { Links } from '../data/links.js';
import { PersonRepository } from '../data/person.repository.js';
import { PasswordCheck } from '../data/password-check.js';

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
    private readonly check: PasswordCheck,
  ) {}

  /** Throws `identity.link_is_not_valid`, or `identity.sign_in_refused` for another password; the link stays good then. */
  async execute(token: string, password: string): Promise<void> {
    const compared = await this.check.compare(password, () => this.links.whose(token, 'confirm_address'));
    await this.work.run(systemActor, async () => {
      await this.links.use(token, 'confirm_address');
      const person = await this.check.hold(compared);
      person.confirmedAt ??= await this.work.now();
      person.changes.push({ type: 'person.confirmed' });
      await this.people.save(person);
    });
  }
}
