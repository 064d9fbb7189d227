import { Injectable } from '@nestjs/common';
import { systemActor } from '#kernel';
import { UnitOfWork } from '#platform';
import { Attempts } from '../data/attempts.js';
import { PersonRepository } from '../data/person.repository.js';
import { SecondFactors } from '../data/second-factors.js';
import { Sessions, type OpenedSession } from '../data/sessions.js';
import { identityErrors } from '../domain/identity.errors.js';
import { limitsOf, type Session } from '../domain/session.js';
import { newRecoveryCodes } from '../data/recovery-codes.js';
import { newTotpSecret, totpUri } from '../data/totp.js';
import { asksForBrowserSession } from './browser-session.js';

/** What an authenticator app takes in; shown once. */
export interface SecondFactorOffer {
  /** Base32, to be typed. */
  readonly secret: string;
  /** `otpauth://…`, to be scanned. */
  readonly uri: string;
}

/** The session that goes on, and the codes to be printed; shown once. */
export interface SecondFactorConfirmed extends OpenedSession {
  readonly recoveryCodes: readonly string[];
}

/** Gives a person a second factor: first the secret, then, with a first code of the app, it counts. */
@Injectable()
export class EnrolSecondFactor {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: PersonRepository,
    private readonly attempts: Attempts,
    private readonly secondFactors: SecondFactors,
    private readonly sessions: Sessions,
  ) {}

  /** A new secret. Throws `identity.second_factor_is_there`: another one takes a reset by two persons. */
  async begin(session: Session): Promise<SecondFactorOffer> {
    asksForBrowserSession(session);
    return this.work.run(systemActor, async () => {
      const person = await this.people.lock(session.personId);
      if (await this.secondFactors.isEnrolled(person.id)) throw identityErrors.error('identity.second_factor_is_there');
      const secret = newTotpSecret();
      await this.secondFactors.begin(person.id, secret);
      return { secret, uri: totpUri(secret, person.email) };
    });
  }

  /** The first code; all sessions end and a new one begins. Throws `identity.code_is_wrong`. */
  async confirm(session: Session, code: string, address: string): Promise<SecondFactorConfirmed> {
    asksForBrowserSession(session);
    const attempt = await this.attempts.begin('second_factor', session.personId, address);
    return this.work.run(systemActor, async () => {
      const person = await this.people.lock(session.personId);
      if (await this.secondFactors.isEnrolled(person.id)) throw identityErrors.error('identity.second_factor_is_there');
      const recoveryCodes = newRecoveryCodes();
      if (!(await this.secondFactors.confirm(person.id, code, recoveryCodes)))
        throw identityErrors.error('identity.code_is_wrong');
      await this.attempts.succeed(attempt);
      person.changes.push({ type: 'person.second_factor_enrolled' });
      await this.people.save(person);
      await this.sessions.endAllOf(person.id);
      return {
        ...(await this.sessions.open(person.id, limitsOf(await this.people.isStaff(person.id)), 'given')),
        recoveryCodes,
      };
    });
  }
}
