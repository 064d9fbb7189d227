import { Injectable } from '@nestjs/common';
import { DomainError, permit, type Actor } from '#kernel';
import { Once, type Command } from '#platform';
import { Person } from '../data/person.entity.js';
import { PersonRepository } from '../data/person.repository.js';
import { isMailbox, mailbox } from '../domain/email.js';
import { personPolicy } from '../domain/person.policy.js';
import type { PersonAnswer } from './disable-person.js';

/** An administrator makes an account for somebody who is to get a role; a link to its mailbox lets them set a password. */
@Injectable()
export class InvitePerson {
  constructor(
    private readonly once: Once,
    private readonly people: PersonRepository,
  ) {}

  /** Throws `not_permitted`, `invalid_input`, `identity.email_is_taken`. */
  execute(actor: Actor, input: { email: string; name: string }, command: Command = {}): Promise<PersonAnswer> {
    return this.once.run(actor, 'invite-person', command, input, async () => {
      const email = mailbox(input.email);
      if (!isMailbox(email))
        throw new DomainError('invalid', 'invalid_input', [], [{ pointer: '/email', code: 'identity.not_a_mailbox' }]);
      const person = Object.assign(new Person(), { email, name: input.name.trim() });
      permit(personPolicy, 'invite', actor, person);
      person.changes.push({ type: 'person.invited' });
      const { id, version } = await this.people.add(person);
      return { id, version };
    });
  }
}
