import type { CallRow } from '#calls';
import type { ClarificationRow, QuestionRow } from '#correspondence';
import { mostClarification } from '#correspondence/domain';
import { fundTimeZone } from '#words';
import {
  Button,
  Checkboxes,
  EditingFields,
  formErrors,
  InsetText,
  Page,
  useWords,
  WarningText,
  type FieldError,
} from '../components/index.js';
import { textAt, ticksAt, type Typed } from '../http/form-reader.js';
import { TextInLanguages } from '../desk/languages.js';
import { isLooked, LookAgain } from '../traces/look-again.js';
import { clarificationsOf, crumbsTo } from './clarifications-place.js';
import { Readiness } from './answers-at-desk.js';
import { TextAsWritten } from './text-as-written.js';

export interface ClarificationPageProps {
  readonly call: CallRow;
  readonly draft: ClarificationRow;
  /** Those that it answers, and those that wait. */
  readonly questions: readonly QuestionRow[];
  readonly typed: Typed;
  /** Names of who asked that stand in its texts. */
  readonly names: readonly string[];
  readonly version: number;
  readonly errors?: readonly FieldError[] | undefined;
  /** Somebody else changed it in the meantime: what stands there now. */
  readonly stale?: Typed | undefined;
}

/** Where questions become one, in words that show nobody, and are answered in every language of the call. */
export function ClarificationPage(props: ClarificationPageProps) {
  const words = useWords();
  const { say } = words;
  const { call, draft, typed, names, version, stale } = props;
  const errors = formErrors(words, props.errors);
  const title = say(draft.supersedes === null ? 'corr.desk.one_title' : 'corr.desk.correction_title');
  const texts = { languages: call.languages, typed, errors, rows: 6, maxLength: mostClarification };
  return (
    <Page title={title} crumbs={crumbsTo(call, words, title)} errors={errors.summary} unlisted>
      {stale ? <Stale call={call} stale={stale} /> : null}
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        <Readiness call={call} draft={draft} />
      </p>
      {draft.supersedes === null ? null : (
        <p class="govuk-body">{say('corr.desk.correction_lead', { number: draft.supersedes })}</p>
      )}
      <Names names={names} />
      <form method="post" novalidate>
        <EditingFields version={version} />
        <Merged {...props} error={errors.of('questions')} />
        <p class="govuk-body">{say('corr.desk.rewrite')}</p>
        <TextInLanguages
          {...texts}
          name="question"
          label={say('corr.desk.question_in')}
          hint={say('traces.none_here')}
        />
        <TextInLanguages
          {...texts}
          name="answer"
          label={say('corr.desk.answer_in')}
          hint={say('corr.desk.answer_hint')}
        />
        <LookAgain looked={isLooked(typed)} errors={errors} />
        <Button>{say(stale ? 'desk.stale.save_mine' : 'desk.save')}</Button>
      </form>
      <form method="post" action={clarificationsOf(call, `${draft.id}/discarding`)}>
        <EditingFields version={version} />
        <Button kind="warning">{say('corr.desk.discard')}</Button>
      </form>
    </Page>
  );
}

/** The warning before something that shall show nobody is published. */
export function Names({ names }: { names: readonly string[] }) {
  const { say, list } = useWords();
  if (names.length === 0) return null;
  return <WarningText>{say('corr.desk.names', { names: list(names), count: names.length })}</WarningText>;
}

function Merged({ questions, typed, error }: ClarificationPageProps & { error?: string | undefined }) {
  const { say, dateTime } = useWords();
  if (questions.length === 0) return null;
  return (
    <Checkboxes
      name="questions"
      legend={say('corr.desk.merged')}
      hint={say('corr.desk.merged_hint')}
      layout="small"
      values={ticksAt(typed, 'questions')}
      error={error}
      choices={questions.map(({ id, text, askedAt, language }) => ({
        value: id,
        text: (
          <span class="sgf-as-written" lang={text === null ? undefined : language}>
            {text ?? say('corr.erased')}
          </span>
        ),
        hint: dateTime(askedAt, fundTimeZone),
      }))}
    />
  );
}

/** Two persons wrote: what the other has saved, beside what is in the fields. */
function Stale({ call, stale }: { call: CallRow; stale: Typed }) {
  const { say, sayCode } = useWords();
  return (
    <>
      <WarningText>{say('desk.stale.text')}</WarningText>
      <h2 class="govuk-heading-m">{say('desk.stale.theirs')}</h2>
      {call.languages.flatMap((language) =>
        (['question', 'answer'] as const).map((part) => (
          <InsetText>
            <h3 class="govuk-heading-s">
              {say(`corr.desk.${part}_in`)} ({sayCode(`desk.language.${language}`)})
            </h3>
            <TextAsWritten text={textAt(stale, `${part}[${language}]`)} lang={language} erased="" />
          </InsetText>
        )),
      )}
    </>
  );
}
