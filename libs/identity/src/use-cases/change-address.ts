import { Injectable } from '@nestjs/common';
import { DomainError, systemActor, type Fault } from '#kernel';
import { UnitOfWork } from '#platform';
import { Attempts } from '../data/attempts.js';
import { Links } from '../data/links.js';
import { PasswordCheck } from '../data/password-check.js';
import { PersonRepository } from '../data/person.repository.js';
import { isMailbox, mailbox } from '../domain/email.js';
import { identityErrors } from '../domain/identity.errors.js';
import type { Session } from '../domain/session.js';
import { asksForBrowserSession } from './browser-session.js';

/**
 * Moves an account to another mailbox: the new one gets a link, the old one hears of it before anything changes. Whether the
 * new one has an account already is learnt there only.
 */
@Injectable()
export class ChangeAddress {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: PersonRepository,
    private readonly links: Links,
    private readonly attempts: Attempts,
    private readonly check: PasswordCheck,
  ) {}

  /** Throws `identity.sign_in_refused` for a wrong password, `identity.too_many_attempts`, `invalid_input`. */
  async begin(session: Session, input: { email: string; password: string }, address: string): Promise<void> {
    asksForBrowserSession(session);
    if (session.pending !== null) throw identityErrors.error('identity.second_factor_is_missing');
    const wanted = mailbox(input.email);
    const before = await this.work.read(systemActor, async () => (await this.people.find(session.personId)).email);
    const faults = faultsOf(wanted, before);
    if (faults.length > 0) throw new DomainError('invalid', 'invalid_input', [], faults);
    const attempt = await this.attempts.begin('sign_in', before, address);
    await this.attempts.begin('register', wanted, address);
    const compared = await this.check.compare(input.password, async () => session.personId);
    await this.work.run(systemActor, async () => {
      const person = await this.check.hold(compared);
      await this.attempts.succeed(attempt);
      const isFree = (await this.people.byMailbox(wanted)) === undefined;
      person.wantedEmail = isFree ? wanted : null;
      person.changes.push({ type: 'person.address_change_begun' });
      if (isFree) person.changes.push({ type: 'person.new_address_wanted' });
      await this.people.save(person);
    });
  }

  /**
   * With the link that the new mailbox got, and the password. Throws `identity.link_is_not_valid`,
   * `identity.sign_in_refused`; the link stays good then.
   */
  async finish(token: string, password: string): Promise<void> {
    const compared = await this.check.compare(password, () => this.links.whose(token, 'change_address'));
    await this.work.run(systemActor, async () => {
      await this.links.use(token, 'change_address');
      const person = await this.check.hold(compared);
      if (person.wantedEmail === null) throw identityErrors.error('identity.link_is_not_valid');
      Object.assign(person, { email: person.wantedEmail, wantedEmail: null, confirmedAt: await this.work.now() });
      person.changes.push({ type: 'person.address_changed' });
      await this.people.save(person);
    });
  }
}

const faultsOf = (wanted: string, before: string): Fault[] => {
  if (!isMailbox(wanted)) return [{ pointer: '/email', code: 'identity.not_a_mailbox' }];
  return wanted === before ? [{ pointer: '/email', code: 'identity.is_your_address' }] : [];
};
