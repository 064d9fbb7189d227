import { Injectable } from '@nestjs/common';
import { permit, reason, type Actor, type Id } from '#kernel';
import { History, Once, UnitOfWork, type Command } from '#platform';
import { QuestionSetAside } from '../data/question.entity.js';
import { QuestionsReader } from '../data/questions.reader.js';
import { correspondenceErrors } from '../domain/correspondence.errors.js';
import { questionPolicy } from '../domain/question.policy.js';

/** Says that a question gets no answer for everybody, and why; the asker is told. */
@Injectable()
export class SetQuestionAside {
  constructor(
    private readonly once: Once,
    private readonly work: UnitOfWork,
    private readonly questions: QuestionsReader,
    private readonly history: History,
  ) {}

  /** Throws `not_found`, `not_permitted`, `question.cannot_set_aside`, `question.set_aside_already`. */
  execute(
    actor: Actor,
    id: Id<'question'>,
    why: string,
    command: Command = {},
  ): Promise<{ readonly id: Id<'question'> }> {
    return this.once.run(actor, 'set-question-aside', command, { id, why }, async () => {
      const { standing, callId } = await this.questions.detail(actor, id);
      permit(questionPolicy, 'set_aside', actor, { askedBy: null });
      const reasons = [
        ...(why.trim() === '' ? [reason('why_needed', { event: 'set_aside' })] : []),
        ...(standing === 'waiting' ? [] : [reason(`question.standing_${standing}`)]),
      ];
      if (reasons.length > 0) throw correspondenceErrors.error('question.cannot_set_aside', reasons);
      const setAsideAt = await this.work.now();
      await this.work.manager.insert(QuestionSetAside, { questionId: id, setAsideBy: actor.id, setAsideAt });
      const change = { type: 'question.set_aside', why: why.trim(), data: { callId } };
      await this.history.write('question', { id, version: 1, changes: [change] });
      return { id };
    });
  }
}
