import { Injectable } from '@nestjs/common';
import { newId, systemActor, type Id } from '#kernel';
import { UnitOfWork } from '#platform';
import { identityErrors } from '../domain/identity.errors.js';
import { reasonsAgainstAttempt, type AttemptAct, type AttemptCounts } from '../domain/throttle.js';
import { sha256 } from './bearer.js';

/** Counts in the database what strangers try, so that every process counts the same. */
@Injectable()
export class Attempts {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * Takes one attempt out of the day's budget, before it is evaluated: a thousand at once are counted like a thousand in
   * turn. `account` is what was typed, `address` where it came from. Throws `identity.too_many_attempts`.
   */
  async begin(act: AttemptAct, account: string, address: string): Promise<Id<'attempt'>> {
    return this.work.run(systemActor, async () => {
      const [id, hashed] = [newId<'attempt'>(), sha256(account)];
      await this.lock(`${act}:account:${hashed}`);
      await this.lock(`${act}:address:${address}`);
      const reasons = reasonsAgainstAttempt(act, await this.counts(act, hashed, address));
      if (reasons.length > 0) throw identityErrors.error('identity.too_many_attempts', reasons);
      await this.work.query('insert into access_attempt (id, act, account_sha256, address) values ($1, $2, $3, $4)', [
        ...[id, act, hashed, address],
      ]);
      return id;
    });
  }

  /** The guess was right. */
  async succeed(id: Id<'attempt'>): Promise<void> {
    await this.work.query('update access_attempt set succeeded = true where id = $1', [id]);
  }

  private async lock(name: string): Promise<void> {
    await this.work.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
  }

  private async counts(act: AttemptAct, account: string, address: string): Promise<AttemptCounts> {
    const [counts] = await this.work.query<AttemptCounts>(countAttempts, [act, account, address]);
    return counts!;
  }
}

const countAttempts = `
  with familiar as (
    select distinct address from access_attempt
    where account_sha256 = $2 and act = 'sign_in' and succeeded and at > app_now() - interval '90 days'
  ), failed as (
    select account_sha256, address from access_attempt
    where act = $1 and not succeeded and at > app_now() - interval '1 day' and (account_sha256 = $2 or address = $3)
  )
  select count(*) filter (where account_sha256 = $2 and address not in (select address from familiar))::int as strange,
         count(*) filter (where account_sha256 = $2 and address in (select address from familiar))::int as familiar,
         count(*) filter (where address = $3)::int as address,
         $3 in (select address from familiar) as "isFamiliar"
  from failed`;
