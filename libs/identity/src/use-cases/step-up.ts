import { Injectable } from '@nestjs/common';
import { systemActor } from '#kernel';
import { UnitOfWork } from '#platform';
import { Attempts } from '../data/attempts.js';
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
}
