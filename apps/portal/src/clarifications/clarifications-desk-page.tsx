import type { CallRow } from '#calls';
import type { ClarificationRow, PublishedClarification, QuestionRow } from '#correspondence';
import { questionsUntil } from '#correspondence/domain';
import { fundTimeZone, type Words } from '#words';
import { formErrors, Page, SummaryList, useWords, type FieldError } from '../components/index.js';
import { addressOf } from '../calls/public-calls.js';
import { AnswerDrafts, PublishedAnswers } from './answers-at-desk.js';
import { crumbsTo } from './clarifications-place.js';
import { QuestionsToRead, WaitingQuestions } from './incoming-questions.js';

export interface ClarificationsDeskProps {
  readonly call: CallRow;
  readonly incoming: readonly QuestionRow[];
  readonly drafts: readonly ClarificationRow[];
  readonly published: readonly PublishedClarification[];
  /** Whether the reader answers; otherwise it is only to be read. */
  readonly mayWrite: boolean;
}

/** What came in about a call, what is being answered, and what everybody reads. */
export function ClarificationsDeskPage(
  props: ClarificationsDeskProps & { errors?: readonly FieldError[] | undefined },
) {
  const words = useWords();
  const { say } = words;
  const { call, incoming, drafts, mayWrite } = props;
  const errors = formErrors(words, props.errors);
  const title = say('corr.desk.title');
  const those = (...standings: readonly QuestionRow['standing'][]) =>
    incoming.filter(({ standing }) => standings.includes(standing));
  return (
    <Page title={title} crumbs={crumbsTo(call, words)} errors={errors.summary} wide unlisted>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{say('corr.desk.lead')}</p>
      <SummaryList rows={datesOf(call, words)} />
      <h2 class="govuk-heading-m">{say('corr.desk.waiting', { count: those('waiting').length })}</h2>
      <WaitingQuestions call={call} questions={those('waiting')} mayWrite={mayWrite} error={errors.of('questions')} />
      <h2 class="govuk-heading-m">{say('corr.desk.drafts', { count: drafts.length })}</h2>
      <AnswerDrafts call={call} drafts={drafts} mayWrite={mayWrite} />
      <h2 class="govuk-heading-m">{say('corr.desk.published', { count: props.published.length })}</h2>
      <PublishedAnswers call={call} published={props.published} mayWrite={mayWrite} />
      <QuestionsToRead title={say('corr.desk.late', { count: those('late').length })} questions={those('late')} />
      <QuestionsToRead
        title={say('corr.desk.set_aside', { count: those('set_aside').length })}
        questions={those('set_aside')}
      />
    </Page>
  );
}

function datesOf(call: CallRow, { say, deadline, date }: Words) {
  const until = questionsUntil(call);
  return [
    {
      key: say('corr.desk.until'),
      value: until === null ? say('corr.desk.no_date') : deadline(until, fundTimeZone),
    },
    ...(call.answersDueOn ? [{ key: say('corr.desk.answers_due'), value: date(call.answersDueOn) }] : []),
    {
      key: say('corr.desk.page'),
      value: (
        <a class="govuk-link" href={`${addressOf(call)}/questions`}>
          {say('corr.desk.open_page')}
        </a>
      ),
    },
  ];
}
