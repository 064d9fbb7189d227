import { Injectable } from '@nestjs/common';
import { CallNumbersReader } from '#applications';
import { CallsReader, type CallRow } from '#calls';
import { Money, type Actor, type Id } from '#kernel';
import { UnitOfWork } from '#platform';

/** One window of a call in numbers. Amounts are decimal text in the window's currency. */
export interface WindowFigures {
  readonly code: string;
  readonly currency: string;
  readonly drafts: number;
  readonly submitted: number;
  readonly withdrawn: number;
  /** Handed in, and nothing was decided of them yet. */
  readonly undecided: number;
  readonly eligible: number;
  readonly ineligible: number;
  readonly reserved: number;
  readonly awarded: number;
  readonly envelope: string;
  readonly requested: string;
  /** Of awards that were approved and neither lapsed nor were rescinded. */
  readonly amount: string;
  /** What of the envelope no such award has. */
  readonly left: string;
}

/** How long a call took: instants, null for what has not come. */
export interface CallTimes {
  readonly publishedAt: Date | null;
  readonly closedAt: Date | null;
  /** When the first and the last outcome were told. */
  readonly firstToldAt: Date | null;
  readonly lastToldAt: Date | null;
  /** When the first and the last agreement had both its signatures. */
  readonly firstAgreedAt: Date | null;
  readonly lastAgreedAt: Date | null;
}

/** A call with all that it came to. */
export interface CallFigures {
  readonly call: CallRow;
  readonly windows: readonly WindowFigures[];
  readonly times: CallTimes;
}

/** The numbers with which a call ends; counted from what is kept, so that they stay as long as that stays. */
@Injectable()
export class CallFiguresReader {
  constructor(
    private readonly work: UnitOfWork,
    private readonly calls: CallsReader,
    private readonly numbers: CallNumbersReader,
  ) {}

  /** Throws `not_found`, `not_permitted`. */
  of(actor: Actor, callId: Id<'call'>): Promise<CallFigures> {
    return this.work.read(actor, async () => {
      const call = await this.calls.detail(actor, callId);
      const { states } = await this.numbers.of(actor, callId);
      const sums = await this.work.query<Sums>(amounts, [callId]);
      const [told] = await this.work.query<Omit<CallTimes, 'publishedAt' | 'closedAt'>>(instants, [callId]);
      const closes = call.windows.map(({ closesAt }) => closesAt).sort((a, b) => b.getTime() - a.getTime());
      const closedAt = closes[0] && closes[0] <= call.now ? closes[0] : null;
      return {
        call,
        windows: call.windows.map((window) =>
          figuresOf(
            window,
            states,
            sums.find(({ id }) => id === window.id)!,
          ),
        ),
        times: { publishedAt: call.publishedAt, closedAt, ...told! },
      };
    });
  }
}

interface Sums {
  readonly id: Id<'window'>;
  readonly requested: string;
  readonly awarded: number;
  readonly amount: string;
}

function figuresOf(
  { id, code, envelopeAmount: envelope, envelopeCurrency: currency }: CallRow['windows'][number],
  states: Awaited<ReturnType<CallNumbersReader['of']>>['states'],
  { requested, awarded, amount }: Sums,
): WindowFigures {
  const count = (...wanted: string[]): number =>
    states
      .filter(({ windowId, bucket }) => windowId === id && wanted.includes(bucket))
      .reduce((sum, one) => sum + one.count, 0);
  const found = ['eligible', 'selected', 'reserved', 'unsuccessful', 'awarded', 'not_taken_up'];
  return {
    code,
    currency,
    drafts: count('draft'),
    submitted: count('submitted', 'ineligible', ...found),
    withdrawn: count('withdrawn'),
    undecided: count('submitted', 'eligible', 'selected'),
    eligible: count(...found),
    ineligible: count('ineligible'),
    reserved: count('reserved'),
    awarded,
    envelope,
    requested,
    amount,
    left: Money.of(envelope, currency).minus(Money.of(amount, currency)).toString(),
  };
}

const amounts = `
  select w.id,
    (select coalesce(sum(a.requested), 0)::numeric(14, 2)::text from application_public a
     where a.window_id = w.id and a.state not in ('draft', 'withdrawn')) as requested,
    (select count(*)::int from award a where a.window_id = w.id
       and a.state not in ('proposed', 'declined', 'lapsed', 'rescinded')) as awarded,
    (select coalesce(sum(a.amount), 0)::numeric(14, 2)::text from award a where a.window_id = w.id
       and a.state not in ('proposed', 'declined', 'lapsed', 'rescinded')) as amount
  from call_window w where w.call_id = $1`;

const instants = `
  with mine as (
    select a.id from application a join call_window w on w.id = a.window_id where w.call_id = $1
  ), told as (
    select h.at from history h join mine m on m.id = h.thing_id
    where h.kind = 'application' and h.type = 'application.outcome_told'
  ), agreed as (
    select h.at from history h join award a on a.id = h.thing_id join mine m on m.id = a.application_id
    where h.kind = 'award' and h.type = 'award.agreed'
  )
  select (select min(at) from told) as "firstToldAt", (select max(at) from told) as "lastToldAt",
    (select min(at) from agreed) as "firstAgreedAt", (select max(at) from agreed) as "lastAgreedAt"`;
