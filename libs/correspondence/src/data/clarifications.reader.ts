import { Injectable } from '@nestjs/common';
import { kernelErrors, permit, type Actor, type Id } from '#kernel';
import { UnitOfWork } from '#platform';
import type { TextByLanguage } from '../domain/clarification-texts.js';
import type { ClarificationState } from '../domain/clarification.machine.js';
import { clarificationPolicy } from '../domain/clarification.policy.js';

/** A published question with its answer, as everybody reads it. */
export interface PublishedClarification {
  readonly id: Id<'clarification'>;
  readonly number: number;
  readonly question: TextByLanguage;
  readonly answer: TextByLanguage;
  readonly publishedAt: Date;
  /** The number of the earlier one in whose place it stands. */
  readonly supersedes: number | null;
  /** The number of the newer one that stands in its place. */
  readonly supersededBy: number | null;
}

/** A clarification as the desk sees it. */
export interface ClarificationRow extends Omit<PublishedClarification, 'number' | 'publishedAt'> {
  readonly callId: Id<'call'>;
  readonly state: ClarificationState;
  readonly number: number | null;
  readonly publishedAt: Date | null;
  /** The questions that it answers. */
  readonly questions: readonly Id<'question'>[];
  readonly version: number;
}

/** What is asked of clarifications. */
@Injectable()
export class ClarificationsReader {
  constructor(private readonly work: UnitOfWork) {}

  /** The published ones of a call, by number. */
  published(actor: Actor, callId: Id<'call'>): Promise<PublishedClarification[]> {
    return this.work.read(actor, () => this.work.query<PublishedClarification>(published, [callId]));
  }

  /** Those of a call that are being written. Throws `not_permitted` for who is not of the fund's side. */
  async drafts(actor: Actor, callId: Id<'call'>): Promise<ClarificationRow[]> {
    permit(clarificationPolicy, 'read', actor, { state: 'draft' });
    return this.work.read(actor, () =>
      this.work.query<ClarificationRow>(`${rows} where c.call_id = $1 and c.state = 'draft' order by c.id`, [callId]),
    );
  }

  /** One clarification. Throws `not_found`. */
  async detail(actor: Actor, id: Id<'clarification'>): Promise<ClarificationRow> {
    const [row] = await this.work.read(actor, () => this.work.query<ClarificationRow>(`${rows} where c.id = $1`, [id]));
    if (row === undefined) throw kernelErrors.error('not_found');
    return row;
  }
}

const columns = `
  c.id, c.number, c.question, c.answer, c.published_at as "publishedAt", earlier.number as supersedes,
    newer.number as "supersededBy"`;

const withBoth = `
  from clarification c left join clarification earlier on earlier.id = c.supersedes
    left join clarification newer on newer.supersedes = c.id and newer.state = 'published'`;

const published = `select ${columns} ${withBoth} where c.call_id = $1 and c.state = 'published' order by c.number`;

const rows = `
  select ${columns}, c.call_id as "callId", c.state, c.version,
    array(select question_id from clarification_question where clarification_id = c.id order by question_id) as questions
  ${withBoth}`;
