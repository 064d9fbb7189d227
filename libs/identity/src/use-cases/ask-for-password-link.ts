import { Injectable } from '@nestjs/common';
import { systemActor } from '#kernel';
import { UnitOfWork } from '#platform';
import { Attempts } from '../data/attempts.js';
import { PersonRepository } from '../data/person.repository.js';
import { mailbox } from '../domain/email.js';

/** Somebody forgot a password. Whether the mailbox has an account is learnt there only. */
@Injectable()
export class AskForPasswordLink {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: PersonRepository,
    private readonly attempts: Attempts,
  ) {}

  /** `next` is the page that they were on the way to: the link leads on to it. Throws `identity.too_many_attempts`. */
  async execute(email: string, address: string, next?: string): Promise<void> {
    await this.attempts.begin('reset', mailbox(email), address);
    await this.work.run(systemActor, async () => {
      const known = await this.people.byMailbox(mailbox(email));
      if (known === undefined || known.disabledAt !== null) return;
      const person = await this.people.lock(known.id);
      person.changes.push({ type: 'person.password_link_wanted', data: next === undefined ? {} : { next } });
      await this.people.save(person);
    });
  }
}
