import { Injectable } from '@nestjs/common';
import { DomainError, systemActor } from '#kernel';
import { UnitOfWork } from '#platform';
import { Attempts } from '../data/attempts.js';
import { PersonRepository } from '../data/person.repository.js';
import { SecondFactors } from '../data/second-factors.js';
import { Sessions, type OpenedSession } from '../data/sessions.js';
import { identityErrors } from '../domain/identity.errors.js';
import { reasonsAgainstPassword } from '../domain/password.js';
import { limitsOf, type Session } from '../domain/session.js';
import { Passwords } from '../data/passwords.js';
import { asksForBrowserSession } from './browser-session.js';

/** Changes a password by giving the one before. All sessions and tokens end; the person goes on under a new session. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: PersonRepository,
    private readonly attempts: Attempts,
    private readonly passwords: Passwords,
    private readonly secondFactors: SecondFactors,
    private readonly sessions: Sessions,
  ) {}

  /** Throws `identity.sign_in_refused` for a wrong current password, `identity.too_many_attempts`, `invalid_input`. */
  async execute(
    session: Session,
    { current, wanted }: { current: string; wanted: string },
    address: string,
  ): Promise<OpenedSession> {
    asksForBrowserSession(session);
    if (session.pending !== null) throw identityErrors.error('identity.second_factor_is_missing');
    const email = await this.work.read(systemActor, async () => (await this.people.find(session.personId)).email);
    const attempt = await this.attempts.begin('sign_in', email, address);
    return this.work.run(systemActor, async () => {
      const person = await this.people.lock(session.personId);
      if (!(await this.passwords.matches(await this.people.passwordHash(person.id), current)))
        throw identityErrors.error('identity.sign_in_refused');
      const withSecondFactor = await this.secondFactors.isEnrolled(person.id);
      const reasons = reasonsAgainstPassword({ password: wanted, email, withSecondFactor });
      if (reasons.length > 0)
        throw new DomainError(
          'invalid',
          'invalid_input',
          [],
          reasons.map((why) => ({ pointer: '/wanted', ...why })),
        );
      await this.attempts.succeed(attempt);
      await this.people.setPasswordHash(person.id, await this.passwords.hash(wanted));
      person.changes.push({ type: 'person.password_changed' });
      await this.people.save(person);
      await this.sessions.endAllOf(person.id);
      await this.sessions.revokeTokensOf(person.id);
      const waived = await this.secondFactors.isWaived(person.id);
      const factor = waived ? 'waived' : withSecondFactor ? 'given' : 'awaited';
      return this.sessions.open(person.id, limitsOf(await this.people.isStaff(person.id)), factor);
    });
  }
}
