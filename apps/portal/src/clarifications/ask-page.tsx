import type { CallRow } from '#calls';
import { mostQuestion } from '#correspondence';
import { isLate, questionsUntil } from '#correspondence/domain';
import {
  Button,
  CharacterCount,
  EditingFields,
  formErrors,
  InsetText,
  Page,
  langAndDir,
  useWords,
  WarningText,
  type FieldError,
} from '../components/index.js';
import { Deadline } from '../calls/instant.js';
import { addressOf, languageOfCall, textIn } from '../calls/public-calls.js';
import { LookAgain } from '../traces/look-again.js';

/** Where somebody asks. Whoever comes late reads beforehand what a late question comes to. */
export function AskPage(props: {
  call: CallRow;
  text: string;
  looked?: boolean;
  errors?: readonly FieldError[] | undefined;
}) {
  const words = useWords();
  const { say } = words;
  const { call } = props;
  const errors = formErrors(words, props.errors);
  const until = questionsUntil(call);
  const late = until !== null && isLate(until, call.now);
  const title = say('corr.ask.title');
  return (
    <Page title={title} back={`${addressOf(call)}/questions`} errors={errors.summary} scripts={['zone']} unlisted>
      <span class="govuk-caption-l" {...langAndDir(languageOfCall(call.title, words))}>
        {textIn(call.title, words)}
      </span>
      <h1 class="govuk-heading-l">{title}</h1>
      {late ? <WarningText>{say('corr.ask.late')}</WarningText> : null}
      {until === null ? null : (
        <p class="govuk-body">
          <strong>{say(late ? 'corr.questions.were_taken' : 'corr.questions.are_taken')}</strong>
          <br />
          <Deadline at={until} />
        </p>
      )}
      <p class="govuk-body">{say('corr.ask.public')}</p>
      <InsetText>{say('corr.ask.no_names')}</InsetText>
      <form method="post" novalidate>
        <EditingFields />
        <CharacterCount
          name="text"
          label={say('corr.ask.question')}
          hint={say('corr.ask.hint')}
          rows={8}
          maxLength={mostQuestion}
          countType="length"
          value={props.text}
          error={errors.of('text')}
        />
        <LookAgain looked={props.looked ?? false} errors={errors} />
        <Button>{say('corr.ask.submit')}</Button>
      </form>
    </Page>
  );
}
