import { Injectable } from '@nestjs/common';
import { DomainError, systemActor, type PersonId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Links } from '../data/links.js';
import { PersonRepository } from '../data/person.repository.js';
import { SecondFactors } from '../data/second-factors.js';
import { Sessions } from '../data/sessions.js';
import { reasonsAgainstPassword } from '../domain/password.js';
import { Passwords } from '../data/passwords.js';

/**
 * Sets a password with a link from the mailbox: after forgetting it, or on an invitation. Shows that the mailbox is theirs,
 * ends whatever was signed in, and takes no second factor's place.
 */
@Injectable()
export class SetPassword {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: PersonRepository,
    private readonly links: Links,
    private readonly passwords: Passwords,
    private readonly secondFactors: SecondFactors,
    private readonly sessions: Sessions,
  ) {}

  /** Throws `identity.link_is_not_valid`, or `invalid_input`; the link stays good then. */
  async execute(token: string, password: string): Promise<void> {
    await this.refuseWeak(token, password);
    const hash = await this.passwords.hash(password);
    await this.work.run(systemActor, async () => {
      const person = await this.people.lock(await this.links.use(token, 'set_password'));
      await this.people.setPasswordHash(person.id, hash);
      // Whoever set up an authenticator before the mailbox was shown to be theirs may have been a stranger.
      if (person.confirmedAt === null) await this.secondFactors.forget(person.id);
      person.confirmedAt ??= await this.work.now();
      person.changes.push({ type: 'person.password_set' });
      await this.people.save(person);
      await this.sessions.endAllOf(person.id);
      await this.sessions.revokeTokensOf(person.id);
    });
  }

  private async refuseWeak(token: string, password: string): Promise<void> {
    const known = await this.work.read(systemActor, async () => {
      const { id, email } = await this.people.find(await this.links.whose(token, 'set_password'));
      return { email, withSecondFactor: await this.hasSecond(id) };
    });
    const faults = reasonsAgainstPassword({ password, ...known }).map((why) => ({ pointer: '/password', ...why }));
    if (faults.length > 0) throw new DomainError('invalid', 'invalid_input', [], faults);
  }

  /** Staff cannot do without one, so theirs counts before it is enrolled. */
  private async hasSecond(id: PersonId): Promise<boolean> {
    return (await this.secondFactors.isEnrolled(id)) || this.people.isStaff(id);
  }
}
