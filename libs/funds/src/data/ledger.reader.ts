import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { UnitOfWork } from '#platform';
import type { Account } from '../domain/account.js';

/** What stands on one account. */
export interface BalanceRow {
  readonly account: Account;
  readonly windowId: string | null;
  readonly awardId: string | null;
  readonly currency: string;
  readonly balance: string;
}

/** What was committed to awards in one currency, and where it is now. */
export interface CommitmentRow {
  readonly currency: string;
  readonly commitments: string;
  readonly paid: string;
  readonly outstanding: string;
  /** Released unspent, or paid and sent back. */
  readonly released: string;
}

/** Whether the books agree. */
export interface LedgerCheck {
  /**
   * Every entry sums to zero, every balance is the sum of its lines, and for every award
   * commitments = paid + outstanding + released.
   */
  readonly balanced: boolean;
  readonly totals: readonly CommitmentRow[];
}

/** The questions that screens and the console ask of the ledger. */
@Injectable()
export class LedgerReader {
  constructor(private readonly work: UnitOfWork) {}

  /** Everything that stands on an account, free money first. */
  balances(actor: Actor): Promise<BalanceRow[]> {
    return this.work.read(actor, () =>
      this.work.query<BalanceRow>(
        `select account, window_id as "windowId", award_id as "awardId", currency, balance from ledger_balance
         order by account, currency, window_id, award_id`,
      ),
    );
  }

  /** Goes through the whole ledger. For those who may see it; anybody else finds an empty one. */
  check(actor: Actor): Promise<LedgerCheck> {
    return this.work.read(actor, async () => {
      const [row] = await this.work.query<{ balanced: boolean }>(verdict);
      return { balanced: row!.balanced, totals: await this.work.query<CommitmentRow>(totals) };
    });
  }
}

const unbalancedEntries = `select from ledger_line group by entry_id, currency having sum(amount) <> 0`;

const wrongBalances = `
  select from (select account, window_id, award_id, currency, sum(amount) as amount from ledger_line group by 1, 2, 3, 4) l
  full join ledger_balance b on b.account = l.account and b.currency = l.currency
    and b.window_id is not distinct from l.window_id and b.award_id is not distinct from l.award_id
  where l.amount is distinct from b.balance`;

/** Commitments and releases from the entries that made them; paid and outstanding from what stands on the accounts. */
const byAward = `
  by_award as (
    select b.award_id, b.currency,
      coalesce(sum(b.balance) filter (where b.account = 'paid'), 0) as paid,
      coalesce(sum(b.balance) filter (where b.account = 'outstanding'), 0) as outstanding,
      coalesce((select sum(-l.amount) from ledger_entry e join ledger_line l on l.entry_id = e.id and l.account = 'envelope'
        where e.award_id = b.award_id and l.currency = b.currency and e.type = 'commitment'), 0) as commitments,
      coalesce((select sum(l.amount) from ledger_entry e join ledger_line l on l.entry_id = e.id and l.account = 'envelope'
        where e.award_id = b.award_id and l.currency = b.currency and e.type in ('release', 'refund')), 0) as released
    from ledger_balance b where b.award_id is not null group by b.award_id, b.currency
  )`;

const verdict = `with ${byAward}
  select not exists (${unbalancedEntries}) and not exists (${wrongBalances})
    and not exists (select from by_award where commitments <> paid + outstanding + released) as balanced`;

const totals = `with ${byAward}
  select currency, sum(commitments)::numeric(16, 2) as commitments, sum(paid)::numeric(16, 2) as paid,
    sum(outstanding)::numeric(16, 2) as outstanding, sum(released)::numeric(16, 2) as released
  from by_award group by currency order by currency`;
