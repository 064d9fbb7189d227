import { Injectable } from '@nestjs/common';
import { systemActor, type Actor, type PersonId } from '#kernel';
import { Once, UnitOfWork, type Command } from '#platform';
import { PersonRepository } from '../data/person.repository.js';
import { Sessions } from '../data/sessions.js';

/** A person after an act on their account. */
export interface PersonAnswer {
  readonly id: PersonId;
  readonly version: number;
}

/** Takes a person's access away, and gives it back. What they did stays. */
@Injectable()
export class DisablePerson {
  constructor(
    private readonly once: Once,
    private readonly work: UnitOfWork,
    private readonly people: PersonRepository,
    private readonly sessions: Sessions,
  ) {}

  /** Ends all sessions and tokens: the next request is refused. Throws `not_found`, `not_permitted`, `stale_version`. */
  execute(actor: Actor, id: PersonId, why: string, command: Command = {}): Promise<PersonAnswer> {
    return this.once.run(actor, 'disable-person', command, { id, why }, async () => {
      const person = await this.people.lockFor('disable', actor, id, command.expectedVersion);
      person.disabledAt ??= await this.work.now();
      person.changes.push({ type: 'person.disabled', why });
      await this.people.save(person);
      await this.work.run(systemActor, async () => {
        await this.sessions.endAllOf(id);
        await this.sessions.revokeTokensOf(id);
      });
      return { id, version: person.version };
    });
  }

  /** The person may sign in again. */
  undo(actor: Actor, id: PersonId, why: string, command: Command = {}): Promise<PersonAnswer> {
    return this.once.run(actor, 'enable-person', command, { id, why }, async () => {
      const person = await this.people.lockFor('enable', actor, id, command.expectedVersion);
      person.disabledAt = null;
      person.changes.push({ type: 'person.enabled', why });
      await this.people.save(person);
      return { id, version: person.version };
    });
  }
}
