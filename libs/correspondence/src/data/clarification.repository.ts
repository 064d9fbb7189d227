import { Injectable } from '@nestjs/common';
import { kernelErrors, type Change, type Id } from '#kernel';
import { History, Store, UnitOfWork } from '#platform';
import type { AskedCall } from '../domain/asked-call.js';
import { Clarification, ClarificationQuestion } from './clarification.entity.js';

/** The write side of clarifications. */
@Injectable()
export class ClarificationRepository {
  constructor(
    private readonly work: UnitOfWork,
    private readonly store: Store,
    private readonly history: History,
  ) {}

  /** Reads one without a lock. Throws `not_found`. */
  find(id: Id<'clarification'>): Promise<Clarification> {
    return this.store.find(Clarification, id);
  }

  /** Holds a draft until the commit. Throws `not_found`, `stale_version`; `not_permitted` for one that is no draft any more. */
  lock(id: Id<'clarification'>, expectedVersion?: number): Promise<Clarification> {
    return this.store.lock(Clarification, id, expectedVersion);
  }

  /** Writes a new one with the questions that it answers. */
  async add(clarification: Clarification, questions: readonly Id<'question'>[]): Promise<Clarification> {
    await this.store.add(Clarification, 'clarification', clarification);
    await this.answers(clarification, questions);
    return clarification;
  }

  /** Writes a changed one. */
  save(clarification: Clarification): Promise<Clarification> {
    return this.store.save(Clarification, 'clarification', clarification);
  }

  /** Puts other questions in the place of those that a draft answers. */
  async replaceQuestions(clarification: Clarification, questions: readonly Id<'question'>[]): Promise<void> {
    await this.work.manager.delete(ClarificationQuestion, { clarificationId: clarification.id });
    await this.answers(clarification, questions);
  }

  /** The number of the next one to be published; whoever publishes for the same call waits for this commit. */
  async nextNumber(callId: Id<'call'>): Promise<number> {
    await this.work.query(`select pg_advisory_xact_lock(hashtextextended('answers:' || $1::text, 0))`, [callId]);
    const [{ last } = { last: 0 }] = await this.work.query<{ last: number }>(
      'select coalesce(max(number), 0) as last from clarification where call_id = $1',
      [callId],
    );
    return last + 1;
  }

  /** Writes into the history of the call that a batch of answers is out; whoever asked or applies is told by this. */
  tellOfAnswers({ id, version }: AskedCall, numbers: readonly number[]): Promise<void> {
    const change: Change = { type: 'call.answers_published', data: { numbers } };
    return this.history.write('call', { id, version, changes: [change] });
  }

  /** Throws `invalid_input` for a question that is none of the call's. */
  private async answers({ id, callId }: Clarification, questions: readonly Id<'question'>[]): Promise<void> {
    if (questions.length === 0) return;
    const written = await this.work.query(answers, [id, callId, questions]);
    if (written.length !== new Set(questions).size)
      throw kernelErrors.error(
        'invalid_input',
        [],
        [{ pointer: '/questions', code: 'clarification.question_unknown' }],
      );
  }
}

const answers = `
  insert into clarification_question (clarification_id, question_id)
  select $1, id from question where call_id = $2 and id = any ($3::uuid[]) returning question_id`;
