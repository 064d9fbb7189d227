import { Injectable } from '@nestjs/common';
import { systemActor, type PersonId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Attempts } from '../data/attempts.js';
import { PasswordCheck } from '../data/password-check.js';
import { PersonRepository } from '../data/person.repository.js';
import { SecondFactors } from '../data/second-factors.js';
import { Sessions } from '../data/sessions.js';
import { identityErrors } from '../domain/identity.errors.js';
import type { Session } from '../domain/session.js';
import { asksForBrowserSession } from './browser-session.js';

/** Shows once more who is at the keyboard, for acts that ask for it. The session stays, so that open forms stay good. */
@Injectable()
export class StepUp {
  constructor(
    private readonly work: UnitOfWork,
    private readonly attempts: Attempts,
    private readonly secondFactors: SecondFactors,
    private readonly sessions: Sessions,
    private readonly people: PersonRepository,
    private readonly check: PasswordCheck,
  ) {}

  /** Throws `identity.code_is_wrong`, `identity.too_many_attempts`. */
  async execute(session: Session, code: string, address: string): Promise<void> {
    asksForBrowserSession(session);
    const attempt = await this.attempts.begin('second_factor', session.personId, address);
    await this.work.run(systemActor, async () => {
      if (!(await this.secondFactors.use(session.personId, code))) throw identityErrors.error('identity.code_is_wrong');
      await this.attempts.succeed(attempt);
      await this.sessions.stepUp(session.id);
    });
  }

  /**
   * By the password, for those who have no second factor: for them it is all there is. Throws `identity.sign_in_refused`,
   * `identity.too_many_attempts`, and `identity.code_is_wrong` for who has one.
   */
  async byPassword(session: Session, password: string, address: string): Promise<void> {
    asksForBrowserSession(session);
    if (session.pending !== null) throw identityErrors.error('identity.second_factor_is_missing');
    const { email } = await this.work.read(systemActor, () => this.people.find(session.personId));
    const attempt = await this.attempts.begin('sign_in', email, address);
    const compared = await this.check.compare(password, async () => {
      await this.refuseEnrolled(session.personId);
      return session.personId;
    });
    await this.work.run(systemActor, async () => {
      await this.check.hold(compared);
      await this.refuseEnrolled(session.personId);
      await this.attempts.succeed(attempt);
      await this.sessions.stepUp(session.id);
    });
  }

  private async refuseEnrolled(id: PersonId): Promise<void> {
    if (await this.secondFactors.isEnrolled(id)) throw identityErrors.error('identity.code_is_wrong');
  }
}
