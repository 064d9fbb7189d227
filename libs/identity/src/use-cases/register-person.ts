import { Injectable } from '@nestjs/common';
import { DomainError, systemActor, type Fault } from '#kernel';
import { UnitOfWork } from '#platform';
import { Attempts } from '../data/attempts.js';
import { Person } from '../data/person.entity.js';
import { PersonRepository } from '../data/person.repository.js';
import { isMailbox, mailbox } from '../domain/email.js';
import { reasonsAgainstPassword } from '../domain/password.js';
import { Passwords } from '../data/passwords.js';

/** What somebody says of themselves to get an account. */
export interface Registration {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly language?: string;
  /** The page that they were on the way to: the link in the mail leads on to it. Judged where it is followed. */
  readonly next?: string | undefined;
}

/**
 * Registers a person. The answer is the same whether the mailbox has an account or not: it learns the difference by mail.
 * An account that was never confirmed and never used takes the newer name, language and password, since whoever made it showed
 * nothing; one that somebody has signed in to may hold an application already, and is theirs to lose by mail only.
 */
@Injectable()
export class RegisterPerson {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: PersonRepository,
    private readonly attempts: Attempts,
    private readonly passwords: Passwords,
  ) {}

  /** Throws `invalid_input`, or `identity.too_many_attempts`. `address` is where the request came from. */
  async execute(registration: Registration, address: string): Promise<void> {
    const email = mailbox(registration.email);
    const faults = faultsOf(registration, email);
    if (faults.length > 0) throw new DomainError('invalid', 'invalid_input', [], faults);
    await this.attempts.begin('register', email, address);
    const hash = await this.passwords.hash(registration.password);
    await this.work.run(systemActor, async () => {
      const known = await this.people.byMailbox(email);
      if (known === undefined) await this.add(registration, email, hash);
      else await this.again(await this.people.lock(known.id), registration, hash);
    });
  }

  private async add({ name, language, next }: Registration, email: string, hash: string): Promise<void> {
    const person = Object.assign(new Person(), { email, name: name.trim(), language: language ?? 'en' });
    person.changes.push({ type: 'person.registered', data: onwards(next) });
    await this.people.add(person);
    await this.people.setPasswordHash(person.id, hash);
  }

  private async again(person: Person, { name, language, next }: Registration, hash: string): Promise<void> {
    if (person.confirmedAt !== null || (await this.people.wasUsed(person.id)))
      person.changes.push({ type: 'person.registered_again', data: onwards(next) });
    else {
      Object.assign(person, { name: name.trim(), language: language ?? person.language });
      person.changes.push({ type: 'person.registered', data: onwards(next) });
      await this.people.setPasswordHash(person.id, hash);
    }
    await this.people.save(person);
  }
}

const onwards = (next: string | undefined) => (next === undefined ? {} : { next });

const faultsOf = ({ name, password }: Registration, email: string): Fault[] => [
  ...(isMailbox(email) ? [] : [{ pointer: '/email', code: 'identity.not_a_mailbox' }]),
  ...(name.trim().length >= 1 && name.trim().length <= 200
    ? []
    : [{ pointer: '/name', code: 'identity.name_length', params: { most: 200 } }]),
  ...reasonsAgainstPassword({ password, email, withSecondFactor: false }).map((why) => ({
    pointer: '/password',
    ...why,
  })),
];
