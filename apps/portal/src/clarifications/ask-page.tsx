import type { CallRow } from '#calls';
import { mostQuestion } from '#correspondence';
import { isLate, questionsUntil, takesQuestions } from '#correspondence/domain';
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
  type FormErrors,
} from '../components/index.js';
import { Deadline } from '../calls/instant.js';
import { addressOf, languageOfCall, textIn } from '../calls/public-calls.js';
import { LookAgain } from '../traces/look-again.js';
import { MailsOnceConfirmed } from './mails-once-confirmed.js';
import { TextAsWritten } from './text-as-written.js';

export interface AskPageProps {
  readonly call: CallRow;
  readonly text: string;
  readonly looked?: boolean;
  readonly errors?: readonly FieldError[] | undefined;
}

/** Where somebody asks. Whoever comes late reads beforehand what a late question comes to. */
export function AskPage(props: AskPageProps) {
  const words = useWords();
  const { say } = words;
  const { call } = props;
  const errors = formErrors(words, props.errors);
  const title = say('corr.ask.title');
  return (
    <Page title={title} back={`${addressOf(call)}/questions`} errors={errors.summary} scripts={['zone']} unlisted>
      <span class="govuk-caption-l" {...langAndDir(languageOfCall(call.title, words))}>
        {textIn(call.title, words)}
      </span>
      <h1 class="govuk-heading-l">{title}</h1>
      {takesQuestions(call) ? <Asking {...props} errors={errors} /> : <NothingToAsk call={call} text={props.text} />}
    </Page>
  );
}

/** A call that is over takes no questions; what was written just before is shown, so that it is not lost. */
function NothingToAsk({ call, text }: { call: CallRow; text: string }) {
  const { say } = useWords();
  return (
    <>
      <InsetText>
        <p class="govuk-body">{say('question.call_not_open')}</p>
        <a class="govuk-link" href={`${addressOf(call)}/questions`}>
          {say('corr.questions.title')}
        </a>
      </InsetText>
      {text ? <TextAsWritten text={text} erased="" /> : null}
    </>
  );
}

function Asking(props: Omit<AskPageProps, 'errors'> & { errors: FormErrors }) {
  const { say } = useWords();
  const { call, errors } = props;
  const until = questionsUntil(call);
  const late = until !== null && isLate(until, call.now);
  return (
    <>
      {late ? <WarningText>{say('corr.ask.late')}</WarningText> : null}
      {until === null ? null : (
        <p class="govuk-body">
          <strong>{say(late ? 'corr.questions.were_taken' : 'corr.questions.are_taken')}</strong>
          <br />
          <Deadline at={until} />
        </p>
      )}
      <p class="govuk-body">{say('corr.ask.public')}</p>
      <MailsOnceConfirmed />
      <InsetText>{say('corr.ask.no_names')}</InsetText>
      <form method="post" action={`${addressOf(call)}/questions/ask`} novalidate>
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
    </>
  );
}
