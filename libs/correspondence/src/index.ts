export { CorrespondenceModule } from './correspondence.module.js';
export {
  ClarificationsReader,
  type ClarificationRow,
  type PublishedClarification,
} from './data/clarifications.reader.js';
export {
  QuestionsReader,
  type QuestionRow,
  type QuestionStanding,
  type WaitingQuestions,
} from './data/questions.reader.js';
export {
  ThreadsReader,
  type MessageFileRow,
  type MessageRow,
  type RequestRow,
  type ThreadPage,
  type ThreadRow,
} from './data/threads.reader.js';
export { AskQuestion, mostQuestion, type QuestionAsked, type QuestionInput } from './use-cases/ask-question.js';
export type { ClarificationAcknowledgement, ClarificationInput } from './use-cases/clarification-input.js';
export { CloseRequest } from './use-cases/close-request.js';
export { DiscardClarification } from './use-cases/discard-clarification.js';
export { EditClarification } from './use-cases/edit-clarification.js';
export type { Enclosure, SaidAcknowledgement } from './use-cases/enclosing.js';
export { MakeRequest, type RequestInput, type RequestMade } from './use-cases/make-request.js';
export { MoveDueDay } from './use-cases/move-due-day.js';
export { OpenThread, type AppliedFor, type ThreadInput } from './use-cases/open-thread.js';
export { PublishAnswers, type AnswersPublished, type ReadClarification } from './use-cases/publish-answers.js';
export { ReadThread } from './use-cases/read-thread.js';
export type { RequestAcknowledgement } from './use-cases/request-acts.js';
export { SetQuestionAside } from './use-cases/set-question-aside.js';
export { SettleThread, type ThreadAcknowledgement } from './use-cases/settle-thread.js';
export { WithdrawRequest } from './use-cases/withdraw-request.js';
export { WriteClarification } from './use-cases/write-clarification.js';
export { WriteMessage, type MessageInput } from './use-cases/write-message.js';
