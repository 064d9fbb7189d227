import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { later, newId, type Id, type PersonId } from '#kernel';
import { UnitOfWork } from '#platform';
import { stepUpMinutes, type SecondFactorState, type SessionLimits } from '../domain/session.js';
import { newBearer } from './bearer.js';

/** A session that has just begun: the only time that its token is known. */
export interface OpenedSession {
  readonly token: string;
  readonly csrf: string;
  readonly endsAt: Date;
}

const minute = 60_000;

/** Sessions as rows. Used inside a unit of work of the person, or of the system. */
@Injectable()
export class Sessions {
  constructor(private readonly work: UnitOfWork) {}

  /** Begins a session. A second factor that was given counts for some minutes, one that nobody asks for until the end. */
  async open(personId: PersonId, limits: SessionLimits, secondFactor: SecondFactorState): Promise<OpenedSession> {
    const { token, sha256 } = newBearer();
    const csrf = randomBytes(32).toString('base64url');
    const now = await this.work.now();
    const endsAt = later(now, limits.absolute * minute);
    const until = secondFactor === 'waived' ? endsAt : later(now, stepUpMinutes * minute);
    const factor = secondFactor === 'awaited' ? [null, null] : [now, until];
    await this.work.query(
      `insert into session (id, person_id, token_sha256, csrf, started_at, seen_at, idle, ends_at, second_factor_at, stepped_up_until)
       values ($1, $2, $3, $4, $5, $5, make_interval(mins => $6), $7, $8, $9)`,
      [newId(), personId, sha256, csrf, now, limits.idle, endsAt, ...factor],
    );
    return { token, csrf, endsAt };
  }

  /** Lets acts that ask for a second factor pass for a while. */
  async stepUp(id: Id<'session'>): Promise<void> {
    await this.work.query(
      'update session set stepped_up_until = app_now() + make_interval(mins => $2) where id = $1 and ended_at is null',
      [id, stepUpMinutes],
    );
  }

  /** Ends one session. */
  async end(id: Id<'session'>): Promise<void> {
    await this.work.query('update session set ended_at = app_now() where id = $1 and ended_at is null', [id]);
  }

  /** Whether a session is the person's and not over. */
  async isOpen(personId: PersonId, id: Id<'session'>): Promise<boolean> {
    const found = await this.work.query('select from session where id = $1 and person_id = $2 and ended_at is null', [
      id,
      personId,
    ]);
    return found.length > 0;
  }

  /** Ends what the person is signed in with elsewhere. */
  async endOthersOf(personId: PersonId, id: Id<'session'>): Promise<void> {
    await this.work.query(
      'update session set ended_at = app_now() where person_id = $1 and id <> $2 and ended_at is null',
      [personId, id],
    );
  }

  /** Ends whatever the person is signed in with. */
  async endAllOf(personId: PersonId): Promise<void> {
    await this.work.query('update session set ended_at = app_now() where person_id = $1 and ended_at is null', [
      personId,
    ]);
  }

  /** Ends what scripts of the person are signed in with. */
  async revokeTokensOf(personId: PersonId): Promise<void> {
    await this.work.query('update api_token set revoked_at = app_now() where person_id = $1 and revoked_at is null', [
      personId,
    ]);
  }
}
