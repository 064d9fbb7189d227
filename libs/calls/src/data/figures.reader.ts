import { Injectable } from '@nestjs/common';
import { permit, type Actor, type Id } from '#kernel';
import { UnitOfWork } from '#platform';
import { callPolicy } from '../domain/call.policy.js';
import type { CallFigures } from '../domain/figures.js';
import { CallsReader, type CallRow } from './calls.reader.js';

/** The numbers with which a call was concluded; they stay as they were then. */
export interface ConclusionRow {
  /** 1 for the first time. */
  readonly number: number;
  readonly concludedAt: Date;
  readonly figures: CallFigures;
}

/** A call with what it comes to now, and with what it came to each time that it was concluded. */
export interface FiguresOfCall {
  readonly call: CallRow;
  readonly now: CallFigures;
  /** The latest first. */
  readonly conclusions: readonly ConclusionRow[];
}

/** What became of calls, in numbers. */
@Injectable()
export class FiguresReader {
  constructor(
    private readonly work: UnitOfWork,
    private readonly calls: CallsReader,
  ) {}

  /** Throws `not_found`, `not_permitted`. */
  of(actor: Actor, callId: Id<'call'>): Promise<FiguresOfCall> {
    return this.work.read(actor, async () => {
      const call = await this.calls.detail(actor, callId);
      permit(callPolicy, 'oversee', actor, call);
      const [counted] = await this.work.query<{ now: CallFigures }>('select call_figures($1) as now', [callId]);
      const conclusions = await this.work.query<ConclusionRow>(kept, [callId]);
      return { call, now: counted!.now, conclusions };
    });
  }
}

const kept = `
  select number, concluded_at as "concludedAt", figures from call_conclusion where call_id = $1 order by number desc`;
