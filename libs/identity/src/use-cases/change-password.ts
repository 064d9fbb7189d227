import { Injectable } from '@nestjs/common';
import { DomainError, systemActor, type PersonId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Attempts } from '../data/attempts.js';
import { PersonRepository } from '../data/person.repository.js';
import { SecondFactors } from '../data/second-factors.js';
import { Sessions, type OpenedSession } from '../data/sessions.js';
import { identityErrors } from '../domain/identity.errors.js';
import { reasonsAgainstPassword } from '../domain/password.js';
import { limitsOf, type Session } from '../domain/session.js';
import { PasswordCheck } from '../data/password-check.js';
import { Passwords } from '../data/passwords.js';
import { asksForBrowserSession } from './browser-session.js';

/** Changes a password by giving the one before. All sessions and tokens end; the person goes on under a new session. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: PersonRepository,
    private readonly attempts: Attempts,
    private readonly check: PasswordCheck,
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
    const { email, withSecondFactor } = await this.known(session.personId);
    const attempt = await this.attempts.begin('sign_in', email, address);
    const compared = await this.check.compare(current, async () => session.personId);
    const reasons = reasonsAgainstPassword({ password: wanted, email, withSecondFactor });
    const faults = reasons.map((why) => ({ pointer: '/wanted', ...why }));
    if (faults.length > 0) throw new DomainError('invalid', 'invalid_input', [], faults);
    const hash = await this.passwords.hash(wanted);
    return this.work.run(systemActor, async () => {
      const person = await this.check.hold(compared);
      await this.attempts.succeed(attempt);
      await this.people.setPasswordHash(person.id, hash);
      person.changes.push({ type: 'person.password_changed' });
      await this.people.save(person);
      await this.sessions.endAllOf(person.id);
      await this.sessions.revokeTokensOf(person.id);
      const waived = await this.secondFactors.isWaived(person.id);
      const factor = waived ? 'waived' : (await this.secondFactors.isEnrolled(person.id)) ? 'given' : 'awaited';
      return this.sessions.open(person.id, limitsOf(await this.people.isStaff(person.id)), factor);
    });
  }

  private known(id: PersonId): Promise<{ readonly email: string; readonly withSecondFactor: boolean }> {
    return this.work.read(systemActor, async () => {
      const { email } = await this.people.find(id);
      return { email, withSecondFactor: await this.secondFactors.isEnrolled(id) };
    });
  }
}
