import { Injectable } from '@nestjs/common';
import { systemActor, type Actor } from '#kernel';
import { UnitOfWork } from '#platform';
import { Attempts } from '../data/attempts.js';
import { PersonRepository } from '../data/person.repository.js';

/** Somebody signed in wants the link to confirm their address once more; a mailbox that nobody confirmed gets few mails. */
@Injectable()
export class AskForConfirmation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: PersonRepository,
    private readonly attempts: Attempts,
  ) {}

  /** Nothing is sent to an address that is confirmed. Throws `identity.too_many_attempts`. */
  async execute(actor: Actor, address: string): Promise<void> {
    const { email, confirmedAt } = await this.work.read(actor, () => this.people.find(actor.id));
    if (confirmedAt !== null) return;
    await this.attempts.begin('register', email, address);
    await this.work.run(systemActor, async () => {
      const person = await this.people.lock(actor.id);
      person.changes.push({ type: 'person.confirmation_wanted' });
      await this.people.save(person);
    });
  }
}
