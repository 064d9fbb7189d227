import { Injectable } from '@nestjs/common';
import { systemActor, type Id, type PersonId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Attempts } from '../data/attempts.js';
import { PersonRepository } from '../data/person.repository.js';
import { Sessions, type OpenedSession } from '../data/sessions.js';
import { mailbox } from '../domain/email.js';
import { identityErrors } from '../domain/identity.errors.js';
import { limitsOf, type Pending } from '../domain/session.js';
import { SecondFactors } from '../data/second-factors.js';
import { PasswordCheck, type Compared } from '../data/password-check.js';

/** A session, and what it still waits for before it is good for anything. */
export interface SignedIn extends OpenedSession {
  readonly pending: Pending | null;
}

/** Signs a person in by password. Who holds a role, and who has a second factor, gives that next. */
@Injectable()
export class SignIn {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: PersonRepository,
    private readonly attempts: Attempts,
    private readonly check: PasswordCheck,
    private readonly sessions: Sessions,
    private readonly secondFactors: SecondFactors,
  ) {}

  /**
   * Throws `identity.sign_in_refused` for a wrong password and for an unknown mailbox alike, `identity.too_many_attempts`,
   * and, to those who know the password, `identity.person_disabled`. An address that is not confirmed yet stops nobody who
   * applies for an organisation; roles of the Fund are in force only once it is.
   */
  async execute({ email, password }: { email: string; password: string }, address: string): Promise<SignedIn> {
    const attempt = await this.attempts.begin('sign_in', mailbox(email), address);
    const find = async (): Promise<PersonId | undefined> => (await this.people.byMailbox(mailbox(email)))?.id;
    return this.admit(await this.check.compare(password, find), attempt);
  }

  /** Looks again under a lock: the person may have been disabled while the password was compared. */
  private admit(compared: Compared, attempt: Id<'attempt'>): Promise<SignedIn> {
    return this.work.run(systemActor, async () => {
      const person = await this.check.hold(compared);
      const { id } = person;
      if (person.disabledAt !== null) throw identityErrors.error('identity.person_disabled');
      await this.attempts.succeed(attempt);
      const isStaff = person.confirmedAt !== null && (await this.people.isStaff(id));
      if (await this.secondFactors.isWaived(id))
        return { ...(await this.sessions.open(id, limitsOf(isStaff), 'waived')), pending: null };
      const pending = (await this.secondFactors.isEnrolled(id)) ? 'second_factor' : isStaff ? 'enrolment' : null;
      return { ...(await this.sessions.open(id, limitsOf(isStaff), 'awaited')), pending };
    });
  }
}
