import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Constraints, FilesModule } from '#platform';
import { Clarification, ClarificationQuestion } from './data/clarification.entity.js';
import { ClarificationRepository } from './data/clarification.repository.js';
import { ClarificationsReader } from './data/clarifications.reader.js';
import { Question, QuestionAsker, QuestionSetAside } from './data/question.entity.js';
import { QuestionsReader } from './data/questions.reader.js';
import { InformationRequest, Message, MessageFile, Thread, ThreadReading } from './data/thread.entity.js';
import { ThreadRepository } from './data/thread.repository.js';
import { ThreadsReader } from './data/threads.reader.js';
import { correspondenceConstraints } from './domain/correspondence.errors.js';
import { AskQuestion } from './use-cases/ask-question.js';
import { CloseRequest } from './use-cases/close-request.js';
import { DiscardClarification } from './use-cases/discard-clarification.js';
import { EditClarification } from './use-cases/edit-clarification.js';
import { Enclosing } from './use-cases/enclosing.js';
import { MakeRequest } from './use-cases/make-request.js';
import { MoveDueDay } from './use-cases/move-due-day.js';
import { OpenThread } from './use-cases/open-thread.js';
import { PublishAnswers } from './use-cases/publish-answers.js';
import { ReadThread } from './use-cases/read-thread.js';
import { RequestActs } from './use-cases/request-acts.js';
import { SetQuestionAside } from './use-cases/set-question-aside.js';
import { SettleThread } from './use-cases/settle-thread.js';
import { WithdrawRequest } from './use-cases/withdraw-request.js';
import { WriteClarification } from './use-cases/write-clarification.js';
import { WriteMessage } from './use-cases/write-message.js';

const tables = [
  ...[Question, QuestionAsker, QuestionSetAside, Clarification, ClarificationQuestion],
  ...[Thread, Message, MessageFile, ThreadReading, InformationRequest],
];

const inside = [ClarificationRepository, Enclosing, RequestActs, ThreadRepository];

const face = [
  AskQuestion,
  ClarificationsReader,
  CloseRequest,
  DiscardClarification,
  EditClarification,
  MakeRequest,
  MoveDueDay,
  OpenThread,
  PublishAnswers,
  QuestionsReader,
  ReadThread,
  SetQuestionAside,
  SettleThread,
  ThreadsReader,
  WithdrawRequest,
  WriteClarification,
  WriteMessage,
];

/** Questions answered to everybody, and messages between an applicant and the secretariat. */
@Module({
  imports: [TypeOrmModule.forFeature(tables), FilesModule],
  providers: [...inside, ...face],
  exports: face,
})
export class CorrespondenceModule {
  constructor(constraints: Constraints) {
    constraints.add(correspondenceConstraints);
  }
}
