import { Injectable } from '@nestjs/common';
import { kernelErrors, permit, reason, systemActor, type Actor, type Fault, type Id } from '#kernel';
import { History, Once, UnitOfWork, type Command } from '#platform';
import { Question, QuestionAsker } from '../data/question.entity.js';
import { isLate, questionsUntil, takesQuestions, type AskedCall } from '../domain/asked-call.js';
import { correspondenceErrors } from '../domain/correspondence.errors.js';
import { questionPolicy } from '../domain/question.policy.js';

/** What somebody asks. */
export interface QuestionInput {
  readonly text: string;
  /** Of the page on which it is asked. */
  readonly language: string;
}

/** What asking answers. */
export interface QuestionAsked {
  readonly id: Id<'question'>;
  /** Kept, and answered at once: it came after the call's date. */
  readonly isLate: boolean;
}

/** The most that one question may have, in UTF-16 units. */
export const mostQuestion = 4_000;
/** How many questions of one person about one call may wait at once. */
const mostWaiting = 20;

/**
 * Keeps a question about a call. Nothing that the desk reads says who asked: the question and its history are the product's
 * own, and the asker stands in a row that nobody else sees.
 */
@Injectable()
export class AskQuestion {
  constructor(
    private readonly once: Once,
    private readonly work: UnitOfWork,
    private readonly history: History,
  ) {}

  /** A late one is kept too. Throws `not_permitted`, `invalid_input`, `question.cannot_ask`. */
  execute(actor: Actor, call: AskedCall, input: QuestionInput, command: Command = {}): Promise<QuestionAsked> {
    const { id: callId } = call;
    return this.once.run(actor, 'ask-question', command, { callId, ...input }, async () => {
      permit(questionPolicy, 'ask', actor, { askedBy: actor.id });
      const text = input.text.trim();
      const faults = faultsIn(text);
      if (faults.length > 0) throw kernelErrors.error('invalid_input', [], faults);
      const until = await this.refuseUnasked(actor, call);
      const askedAt = await this.work.now();
      const question = Object.assign(new Question(), { callId, askedAt, until, language: input.language });
      const late = isLate(until, askedAt);
      await this.work.run(systemActor, () => this.keep(question, text, late));
      await this.work.manager.insert(QuestionAsker, { questionId: question.id, personId: actor.id });
      return { id: question.id, isLate: late };
    });
  }

  private async refuseUnasked(actor: Actor, call: AskedCall): Promise<Date> {
    const until = questionsUntil(call);
    if (!takesQuestions(call) || until === null)
      throw correspondenceErrors.error('question.cannot_ask', [reason('question.call_not_open')]);
    const [row] = await this.work.query<{ count: number }>(waiting, [actor.id, call.id]);
    if (row!.count >= mostWaiting)
      throw correspondenceErrors.error('question.cannot_ask', [reason('question.too_many', { most: mostWaiting })]);
    return until;
  }

  private async keep(question: Question, text: string, late: boolean): Promise<void> {
    await this.work.manager.insert(Question, question);
    const change = {
      type: late ? 'question.asked_late' : 'question.asked',
      why: text,
      data: { callId: question.callId },
    };
    await this.history.write('question', { id: question.id, version: 1, changes: [change] });
  }
}

const faultsIn = (text: string): Fault[] => {
  if (text === '') return [{ pointer: '/text', code: 'question.empty' }];
  if (text.length > mostQuestion)
    return [{ pointer: '/text', code: 'question.too_long', params: { most: mostQuestion } }];
  return [];
};

const waiting = `
  select count(*)::int as count from question_asker a join question q on q.id = a.question_id
  where a.person_id = $1 and q.call_id = $2 and not exists (select from question_set_aside s where s.question_id = q.id)
    and not exists (select from clarification_question cq where cq.question_id = q.id)`;
