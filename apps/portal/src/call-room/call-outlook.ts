import { Injectable } from '@nestjs/common';
import { CallsReader } from '#calls';
import { callPolicy } from '#calls/domain';
import { permit, type Actor, type Id } from '#kernel';
import { UnitOfWork } from '#platform';

/** What one template wrote to people about a call; how many, and not whom. */
export interface NoticesSent {
  readonly template: string;
  /** Of the corrigendum that it tells of. */
  readonly number: number | null;
  readonly waiting: number;
  readonly sent: number;
  readonly failed: number;
  readonly lastAt: Date;
}

/** So many of something that comes at an instant, or on a day. */
export interface Coming<When> {
  readonly what: string;
  readonly at: When;
  readonly count: number;
}

/** An act on a call that takes two persons, open or decided. */
export interface ActProposed {
  readonly kind: string;
  readonly state: 'open' | 'approved' | 'declined' | 'withdrawn';
  readonly why: string;
  readonly remark: string | null;
  readonly proposedAt: Date;
  readonly decidedAt: Date | null;
}

/** That a concluded call is to be taken up again. */
export interface ReopeningProposed extends Pick<ActProposed, 'why' | 'proposedAt'> {
  readonly proposedBy: string;
}

/** What went out for a call and what is about to: from the contexts behind it, in numbers. */
@Injectable()
export class CallOutlook {
  constructor(
    private readonly work: UnitOfWork,
    private readonly calls: CallsReader,
  ) {}

  /** By template, the latest first. */
  notices(actor: Actor, callId: Id<'call'>): Promise<NoticesSent[]> {
    return this.ask(
      actor,
      callId,
      'select template, number, waiting, sent, failed, last_at as "lastAt" from call_notices($1)',
    );
  }

  /** What people will be reminded of, and when. */
  reminders(actor: Actor, callId: Id<'call'>): Promise<Coming<Date>[]> {
    return this.ask(actor, callId, 'select template as what, at, count from call_reminders($1)');
  }

  /** Reports of its grants that are not in, by the day on which they are due. */
  reports(actor: Actor, callId: Id<'call'>): Promise<Coming<string>[]> {
    return this.ask(actor, callId, reportsDue);
  }

  /** Corrections that were proposed and not published, the latest first; what was published has its number. */
  corrections(actor: Actor, callId: Id<'call'>): Promise<ActProposed[]> {
    return this.ask(actor, callId, proposals);
  }

  /** The proposal to take the call up again, while it waits. */
  async reopening(actor: Actor, callId: Id<'call'>): Promise<ReopeningProposed | undefined> {
    return (await this.ask<ReopeningProposed>(actor, callId, reopeningThatWaits))[0];
  }

  private ask<Row>(actor: Actor, callId: Id<'call'>, question: string): Promise<Row[]> {
    return this.work.read(actor, async () => {
      permit(callPolicy, 'oversee', actor, await this.calls.detail(actor, callId));
      return this.work.query<Row>(question, [callId]);
    });
  }
}

const reportsDue = `
  select r.kind as what, r.due_on as at, count(*)::int as count
  from report r join award a on a.id = r.award_id join call_window w on w.id = a.window_id
  where w.call_id = $1 and r.state in ('expected', 'returned') group by 1, 2 order by 2, 1`;

const reopeningThatWaits = `
  select why, proposed_at as "proposedAt", proposed_by as "proposedBy"
  from proposal where act = 'call.reopen' and kind = 'call' and thing_id = $1 and state = 'open'`;

const proposals = `
  select content ->> 'kind' as kind, state, why, remark, proposed_at as "proposedAt", decided_at as "decidedAt"
  from proposal where act = 'call.correct' and kind = 'call' and thing_id = $1 and state <> 'approved'
  order by proposed_at desc, id desc`;
