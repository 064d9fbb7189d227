import { Injectable } from '@nestjs/common';
import { systemActor } from '#kernel';
import { UnitOfWork } from '#platform';
import { Attempts } from '../data/attempts.js';
import { PersonRepository } from '../data/person.repository.js';
import { SecondFactors } from '../data/second-factors.js';
import { Sessions, type OpenedSession } from '../data/sessions.js';
import { identityErrors } from '../domain/identity.errors.js';
import { limitsOf, type Session } from '../domain/session.js';
import { asksForBrowserSession } from './browser-session.js';

/** Completes a sign-in: the waiting session ends, and one under another token begins that is good for work. */
@Injectable()
export class GiveSecondFactor {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: PersonRepository,
    private readonly attempts: Attempts,
    private readonly secondFactors: SecondFactors,
    private readonly sessions: Sessions,
  ) {}

  /** `code` of the app, or a recovery code. Throws `identity.code_is_wrong`, `identity.too_many_attempts`. */
  async execute(session: Session, code: string, address: string): Promise<OpenedSession> {
    asksForBrowserSession(session);
    const attempt = await this.attempts.begin('second_factor', session.personId, address);
    return this.work.run(systemActor, async () => {
      const person = await this.people.lock(session.personId);
      if (person.disabledAt !== null || !(await this.secondFactors.use(person.id, code)))
        throw identityErrors.error('identity.code_is_wrong');
      await this.attempts.succeed(attempt);
      await this.sessions.end(session.id);
      return this.sessions.open(person.id, limitsOf(await this.people.isStaff(person.id)), 'given');
    });
  }
}
