import { Injectable } from '@nestjs/common';
import { kernelErrors, later, permit, type Actor, type Id } from '#kernel';
import { Store, UnitOfWork } from '#platform';
import { ApiToken } from '../data/api-token.entity.js';
import { personPolicy } from '../domain/person.policy.js';
import { asksForStepUp } from '../domain/step-up.js';
import type { Session } from '../domain/session.js';
import { newBearer } from '../data/bearer.js';
import { asksForBrowserSession } from './browser-session.js';

/** The longest life of a token, in days. */
export const tokenDays = 365;

/** A token: the only time that it is shown. */
export interface IssuedToken {
  readonly id: Id<'api_token'>;
  readonly token: string;
  readonly expiresAt: Date;
}

/**
 * Makes a token with which a script acts as its person, with the roles that the person holds then, and never stepped up.
 * One made without a second factor is worth nothing from the day on which its person holds a role.
 * No idempotency key: the answer holds a secret, and would be kept.
 */
@Injectable()
export class IssueApiToken {
  constructor(
    private readonly work: UnitOfWork,
    private readonly store: Store,
  ) {}

  /** `days` from 1 to 365. Throws `not_permitted`, and `step_up_needed` for those who hold a role. */
  async execute(actor: Actor, session: Session, { name, days }: { name: string; days: number }): Promise<IssuedToken> {
    asksForBrowserSession(session);
    permit(personPolicy, 'issue_token', actor, { id: session.personId });
    if (actor.roles.length > 0) asksForStepUp(actor);
    if (!Number.isInteger(days) || days < 1 || days > tokenDays)
      throw kernelErrors.error(
        'invalid_input',
        [],
        [{ pointer: '/days', code: 'identity.token_days', params: { most: tokenDays } }],
      );
    return this.work.run(actor, async () => {
      const { token, sha256 } = newBearer();
      const now = await this.work.now();
      const expiresAt = later(now, days * 86_400_000);
      const row = Object.assign(new ApiToken(), {
        personId: actor.id,
        name,
        tokenSha256: sha256,
        createdAt: now,
        steppedUp: actor.steppedUp,
        expiresAt,
      });
      row.changes.push({ type: 'api_token.issued' });
      await this.store.add(ApiToken, 'api_token', row);
      return { id: row.id, token, expiresAt };
    });
  }
}
