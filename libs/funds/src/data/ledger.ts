import { Injectable } from '@nestjs/common';
import { Money, newId, reason, systemActor, type Id } from '#kernel';
import { UnitOfWork } from '#platform';
import { postings, type Account, type Posting } from '../domain/account.js';
import { fundsErrors } from '../domain/funds.errors.js';

/** The window and the award that an entry is about. */
interface About {
  readonly windowId?: string;
  readonly awardId?: string;
}

/**
 * The double-entry ledger. Every method books one entry in the open unit of work, as the product itself with the person
 * as its cause, and throws `funds.not_enough` when the account that gives would fall below zero: said beforehand with
 * both amounts, and held by the database against whoever is faster.
 */
@Injectable()
export class Ledger {
  constructor(private readonly work: UnitOfWork) {}

  /** A donor's money has arrived. */
  contribute(amount: Money): Promise<Id<'ledger_entry'>> {
    return this.post('contribution', amount, {});
  }

  /** Fills a window's envelope from what is available. */
  setAside(windowId: string, amount: Money): Promise<Id<'ledger_entry'>> {
    return this.post('set_aside', amount, { windowId });
  }

  /** Hands back what a window's envelope still holds, in every currency. */
  async releaseEnvelope(windowId: string): Promise<void> {
    for (const left of await this.standing('envelope', windowId)) await this.post('hand_back', left, { windowId });
  }

  /** Commits money of a window's envelope to an award. */
  commit(windowId: string, awardId: string, amount: Money): Promise<Id<'ledger_entry'>> {
    return this.post('commitment', amount, { windowId, awardId });
  }

  /** Records a payment that the bank has confirmed. */
  pay(awardId: string, amount: Money): Promise<Id<'ledger_entry'>> {
    return this.post('payment', amount, { awardId });
  }

  /** Gives back to the envelope what an award will no longer need. */
  release(windowId: string, awardId: string, amount: Money): Promise<Id<'ledger_entry'>> {
    return this.post('release', amount, { windowId, awardId });
  }

  /** Gives back to the envelope all that is still outstanding of an award; nothing when all was paid. */
  async releaseRest(windowId: string, awardId: string): Promise<void> {
    for (const left of await this.standing('outstanding', awardId)) await this.release(windowId, awardId, left);
  }

  /** Records money that a grantee has sent back. */
  refund(awardId: string, windowId: string, amount: Money): Promise<Id<'ledger_entry'>> {
    return this.post('refund', amount, { windowId, awardId });
  }

  /** What is on one account of a window or an award, one amount for each currency with something on it. */
  standing(account: Account, subjectId: string | null): Promise<Money[]> {
    return this.work.run(systemActor, async () => {
      const rows = await this.work.query<{ balance: string; currency: string }>(
        `select balance, currency from ledger_balance
         where account = $1 and coalesce(window_id, award_id) is not distinct from $2 and balance <> 0 order by currency`,
        [account, subjectId],
      );
      return rows.map(({ balance, currency }) => Money.of(balance, currency));
    });
  }

  private async post(posting: Posting, amount: Money, about: About): Promise<Id<'ledger_entry'>> {
    if (amount.isNegative() || amount.isZero()) throw new RangeError(`not an amount to book: ${amount}`);
    const { from, to } = postings[posting];
    await this.refuseOverdraft(from, subjectOf(from, about), amount);
    const id = newId<'ledger_entry'>();
    const causedBy = this.work.actor.id;
    const { windowId = null, awardId = null } = about;
    await this.work.run(systemActor, () =>
      this.work.query(book, [id, posting, windowId, awardId, causedBy, from, to, amount.toString(), amount.currency]),
    );
    return id;
  }

  private async refuseOverdraft(account: Account, subjectId: string | null, wanted: Money): Promise<void> {
    if (account === 'contributions') return;
    const found = (await this.standing(account, subjectId)).find(({ currency }) => currency === wanted.currency);
    const left = found ?? Money.zero(wanted.currency);
    if (wanted.exceeds(left)) {
      const params = { account, wanted: `${wanted}`, left: `${left}`, currency: wanted.currency };
      throw fundsErrors.error('funds.not_enough', [reason('funds.short_of', params)]);
    }
  }
}

const subjectOf = (account: Account, { windowId, awardId }: About): string | null =>
  ({ contributions: null, available: null, envelope: windowId, outstanding: awardId, paid: awardId })[account] ?? null;

/** The lines in the order of their accounts, so that two entries at once wait for each other instead of deadlocking. */
const book = `
  with entry as (
    insert into ledger_entry (id, type, window_id, award_id, caused_by) values ($1, $2, $3, $4, $5)
  )
  insert into ledger_line (entry_id, account, window_id, award_id, amount, currency)
  select $1, account, case when account = 'envelope' then $3::uuid end,
    case when account in ('outstanding', 'paid') then $4::uuid end, amount, $9
  from (values ($6, -($8::numeric)), ($7, $8::numeric)) as line (account, amount)
  order by account`;
