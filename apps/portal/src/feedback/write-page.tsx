import type { CallRow, WindowRow } from '#calls';
import type { Reason } from '#kernel';
import type { FeedbackDesk, FeedbackRow } from '#selection';
import { longestFeedback } from '#selection/domain';
import { fundTimeZone } from '#words';
import { languageNames, textIn } from '../calls/public-calls.js';
import { roomOf } from '../call-room/room-page.js';
import {
  Button,
  CharacterCount,
  EditingFields,
  formErrors,
  InsetText,
  Page,
  Radios,
  useWords,
  type FieldError,
  type FormErrors,
} from '../components/index.js';
import { textAt, type Typed } from '../http/form-reader.js';
import { deskOf } from '../desk/place.js';
import { isLooked, LookAgain } from '../traces/look-again.js';
import { FeedbackText } from './feedback-told.js';
import { paragraphsOf } from './in-words.js';
import { deskFeedbackOf } from './list-page.js';
import { ReviewsRead, ScoresRead } from './reviews-read.js';

/** What the page on which a text is written is made of. */
export interface Writing {
  readonly desk: FeedbackDesk;
  readonly call: CallRow;
  readonly window: WindowRow;
  /** In which applications of the window may be written. */
  readonly languages: readonly string[];
  /** What stands against writing, for this reader. */
  readonly against: readonly Reason[];
  /** The next application without a text. */
  readonly next: FeedbackRow | undefined;
}

/** Averages, what reviewers said, and the text that is made of them for one applicant. */
export function WritePage(props: { writing: Writing; typed: Typed; errors?: readonly FieldError[] | undefined }) {
  const words = useWords();
  const { say } = words;
  const { writing, typed } = props;
  const { call, window, desk, against, next } = writing;
  const errors = formErrors(words, props.errors);
  const title = say('feedback.desk.text');
  const list = roomOf(call, 'feedback');
  const crumbs = [
    { href: '/desk', text: say('desk.title') },
    { href: deskOf(call), text: textIn(call.title, words) || call.code },
    { href: list, text: say('feedback.desk.title') },
    { text: desk.row.reference },
  ];
  return (
    <Page title={`${title}, ${desk.row.reference}`} crumbs={crumbs} errors={errors.summary} unlisted>
      <span class="govuk-caption-l">{[desk.row.reference, desk.row.organisation].join(' · ')}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{say('feedback.desk.kind', { kind: window.rules.settings.feedback })}</p>
      <Standing row={desk.row} />
      <ScoresRead desk={desk} window={window} />
      <ReviewsRead desk={desk} window={window} />
      <h2 class="govuk-heading-m">{say('feedback.desk.where')}</h2>
      {against.length === 0 ? (
        <TextForm writing={writing} typed={typed} errors={errors} />
      ) : (
        <Against against={against} row={desk.row} />
      )}
      {next ? (
        <p class="govuk-body">
          <a class="govuk-link" href={deskFeedbackOf(next)}>
            {say('feedback.desk.next', { reference: next.reference })}
          </a>
        </p>
      ) : null}
      <p class="govuk-body">
        <a class="govuk-link" href={list}>
          {say('feedback.desk.title')}
        </a>
      </p>
    </Page>
  );
}

function Standing({ row: { writtenAt, writtenBy, releasedAt } }: { row: FeedbackRow }) {
  const { say, dateTime } = useWords();
  return (
    <>
      {writtenAt === null ? null : (
        <p class="govuk-body">
          {say('feedback.desk.written', { name: writtenBy ?? '', at: dateTime(writtenAt, fundTimeZone) })}
        </p>
      )}
      {releasedAt === null ? null : (
        <p class="govuk-body">{say('feedback.desk.released', { at: dateTime(releasedAt, fundTimeZone) })}</p>
      )}
    </>
  );
}

/** Why nothing is written here, and what was. */
function Against({ against, row }: { against: readonly Reason[]; row: FeedbackRow }) {
  const { sayCode } = useWords();
  return (
    <>
      {row.text === null || row.language === null ? null : (
        <FeedbackText language={row.language} paragraphs={paragraphsOf(row.text)} />
      )}
      <InsetText>
        {against.map(({ code, params }) => (
          <p class="govuk-body">{sayCode(code, params)}</p>
        ))}
      </InsetText>
    </>
  );
}

function TextForm({ writing, typed, errors }: { writing: Writing; typed: Typed; errors: FormErrors }) {
  const words = useWords();
  const { say } = words;
  const { languages, desk } = writing;
  const { row } = desk;
  const text = textAt(typed, 'text');
  const isTheirs = errors.summary.length > 0 && row.text !== null && row.language !== null && row.text !== text;
  return (
    <form method="post" action={deskFeedbackOf(row)} novalidate>
      <EditingFields version={row.version} />
      <InsetText>{say('feedback.desk.rules')}</InsetText>
      {isTheirs ? (
        <>
          <h3 class="govuk-heading-s">{say('feedback.desk.theirs')}</h3>
          <InsetText>
            <FeedbackText language={row.language!} paragraphs={paragraphsOf(row.text!)} />
          </InsetText>
        </>
      ) : null}
      {languages.length > 1 ? (
        <Radios
          name="language"
          legend={say('feedback.desk.language')}
          legendSize="s"
          hint={say('feedback.desk.language_hint')}
          value={textAt(typed, 'language')}
          error={errors.of('language')}
          choices={languages.map((language) => ({ value: language, text: languageNames([language], words) }))}
        />
      ) : (
        <input type="hidden" name="language" value={languages[0]} />
      )}
      <CharacterCount
        name="text"
        label={say('feedback.desk.text')}
        rows={12}
        maxLength={longestFeedback}
        threshold={75}
        countType="length"
        value={text}
        error={errors.of('text')}
      />
      <LookAgain looked={isLooked(typed)} errors={errors} />
      <Button>{say('feedback.desk.save')}</Button>
    </form>
  );
}
