import { Injectable } from '@nestjs/common';
import { CallsReader } from '#calls';
import { callPolicy } from '#calls/domain';
import { permit, type Actor, type Id } from '#kernel';
import { UnitOfWork } from '#platform';
import type { ApplicationState } from '../domain/application.machine.js';

/** So many of one kind in one window. */
export interface Counted<Bucket> {
  readonly windowId: Id<'window'>;
  readonly bucket: Bucket;
  readonly count: number;
}

/** A call in numbers. They are the same while submissions are sealed: no row behind them can be reached from here. */
export interface CallNumbers {
  /** Drafts by how many of their sections hold something; the documents count as one. */
  readonly drafts: readonly Counted<number>[];
  /** Applications by their state, as the fund's side knows it. */
  readonly states: readonly Counted<ApplicationState>[];
  /** What was handed in and not withdrawn, by the hour of the submission that counts: RFC 3339, UTC. */
  readonly hours: readonly Counted<string>[];
  /** The same by the country of the organisation: ISO 3166-1 alpha-2. */
  readonly countries: readonly Counted<string>[];
  /** The same by regional group of the United Nations; empty for a country that is in none. */
  readonly groups: readonly Counted<string>[];
  /** Attempts at a closed door, by their hour. */
  readonly refused: readonly Counted<string>[];
}

interface CountRow {
  readonly subject: string;
  readonly windowId: Id<'window'>;
  readonly bucket: string;
  readonly count: number;
}

/** How a running call stands, in numbers: staff never read a draft, and of sealed submissions neither. */
@Injectable()
export class CallNumbersReader {
  constructor(
    private readonly work: UnitOfWork,
    private readonly calls: CallsReader,
  ) {}

  /** Throws `not_found`, `not_permitted`. */
  of(actor: Actor, callId: Id<'call'>): Promise<CallNumbers> {
    return this.work.read(actor, async () => {
      permit(callPolicy, 'oversee', actor, await this.calls.detail(actor, callId));
      const rows = await this.work.query<CountRow>(counts, [callId]);
      const about = <Bucket>(subject: string, read: (text: string) => Bucket): Counted<Bucket>[] =>
        rows
          .filter((row) => row.subject === subject)
          .map(({ windowId, bucket, count }) => ({ windowId, bucket: read(bucket), count }));
      return {
        drafts: about('draft', Number),
        states: about('state', (state) => state as ApplicationState),
        hours: about('hour', String),
        countries: about('country', String),
        groups: about('group', String),
        refused: about('refused', String),
      };
    });
  }
}

const counts = 'select subject, window_id as "windowId", bucket, count from call_counts($1)';
