import type { CallRow } from '#calls';
import type { QuestionRow } from '#correspondence';
import { fundTimeZone } from '#words';
import { Button, Checkboxes, Details, EditingFields, useWords } from '../components/index.js';
import { clarificationsOf } from './clarifications-place.js';
import { TextAsWritten } from './text-as-written.js';

/** Questions that wait, to be merged by who may answer. */
export function WaitingQuestions(props: {
  call: CallRow;
  questions: readonly QuestionRow[];
  mayWrite: boolean;
  error?: string | undefined;
}) {
  const { say, sayCode, dateTime } = useWords();
  const { call, questions, mayWrite } = props;
  const choices = questions.map(({ id, text, askedAt, language }) => ({
    value: id,
    text: (
      <span class="sgf-as-written" lang={text === null ? undefined : language}>
        {text ?? say('corr.erased')}
      </span>
    ),
    hint: (
      <>
        {say('corr.desk.asked', {
          at: dateTime(askedAt, fundTimeZone),
          language: sayCode(`desk.language.${language}`),
        })}
        {mayWrite ? (
          <>
            {' '}
            <a class="govuk-link" href={clarificationsOf(call, `questions/${id}/setting-aside`)}>
              {say('corr.desk.set_aside_link')}
            </a>
          </>
        ) : null}
      </>
    ),
  }));
  if (questions.length === 0) return <p class="govuk-body">{say('corr.desk.none_waiting')}</p>;
  if (!mayWrite) return <QuestionsToRead title={say('corr.desk.read')} questions={questions} />;
  return (
    <form method="post" novalidate>
      <EditingFields />
      <Checkboxes
        name="questions"
        legend={say('corr.desk.choose')}
        layout="small"
        choices={choices}
        error={props.error}
      />
      <Button>{say('corr.desk.merge')}</Button>
    </form>
  );
}

/** Questions that wait for nothing any more, folded away. */
export function QuestionsToRead({ title, questions }: { title: string; questions: readonly QuestionRow[] }) {
  const { say, dateTime } = useWords();
  if (questions.length === 0) return null;
  return (
    <Details summary={title}>
      <ul class="govuk-list govuk-list--spaced">
        {questions.map(({ text, askedAt, whySetAside, language }) => (
          <li>
            <TextAsWritten text={text} lang={language} erased={say('corr.erased')} />
            <p class="govuk-body-s govuk-hint">
              {dateTime(askedAt, fundTimeZone)}
              {whySetAside === null ? null : ` · ${whySetAside}`}
            </p>
          </li>
        ))}
      </ul>
    </Details>
  );
}
