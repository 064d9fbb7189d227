import { Injectable } from '@nestjs/common';
import { DomainError, type Actor, type Fault } from '#kernel';
import { Once, type Command } from '#platform';
import { PersonRepository } from '../data/person.repository.js';
import type { PersonAnswer } from './disable-person.js';

/** What people say of themselves. */
export interface AccountInput {
  readonly name: string;
  /** BCP 47 primary subtag; which ones there are the edge knows. */
  readonly language: string;
}

/** Changes one's own name and the language of pages and mails. */
@Injectable()
export class EditAccount {
  constructor(
    private readonly once: Once,
    private readonly people: PersonRepository,
  ) {}

  /** Throws `invalid_input`, `stale_version`. */
  execute(actor: Actor, input: AccountInput, command: Command = {}): Promise<PersonAnswer> {
    return this.once.run(actor, 'edit-account', command, input, async () => {
      const person = await this.people.lockFor('edit', actor, actor.id, command.expectedVersion);
      const name = input.name.trim();
      const faults = faultsOf(name, input.language);
      if (faults.length > 0) throw new DomainError('invalid', 'invalid_input', [], faults);
      if (name === person.name && input.language === person.language) return { id: person.id, version: person.version };
      Object.assign(person, { name, language: input.language });
      person.changes.push({ type: 'person.edited' });
      await this.people.save(person);
      return { id: person.id, version: person.version };
    });
  }
}

const faultsOf = (name: string, language: string): Fault[] => [
  ...(name.length >= 1 && name.length <= 200
    ? []
    : [{ pointer: '/name', code: 'identity.name_length', params: { most: 200 } }]),
  ...(/^[a-z]{2,3}$/.test(language) ? [] : [{ pointer: '/language', code: 'profile.choose' }]),
];
