import type { CallRow } from '#calls';
import type { QuestionRow } from '#correspondence';
import {
  Button,
  EditingFields,
  formErrors,
  InsetText,
  Page,
  Textarea,
  useWords,
  type FieldError,
} from '../components/index.js';
import { LookAgain } from '../traces/look-again.js';
import { crumbsTo } from './clarifications-place.js';
import { TextAsWritten } from './text-as-written.js';

/** Says why a question gets no answer for everybody; its asker reads it. */
export function SettingAsidePage(props: {
  call: CallRow;
  question: QuestionRow;
  why: string;
  looked?: boolean;
  errors?: readonly FieldError[] | undefined;
}) {
  const words = useWords();
  const { say } = words;
  const errors = formErrors(words, props.errors);
  const title = say('corr.desk.set_aside_title');
  return (
    <Page title={title} crumbs={crumbsTo(props.call, words, title)} errors={errors.summary} unlisted>
      <h1 class="govuk-heading-l">{title}</h1>
      <InsetText>
        <TextAsWritten text={props.question.text} erased={say('corr.erased')} />
      </InsetText>
      <form method="post" novalidate>
        <EditingFields />
        <Textarea
          name="why"
          label={say('corr.desk.set_aside_why')}
          hint={`${say('corr.desk.set_aside_hint')} ${say('traces.none_here')}`}
          value={props.why}
          error={errors.of('why')}
        />
        <LookAgain looked={props.looked ?? false} errors={errors} />
        <Button>{say('corr.desk.set_aside_submit')}</Button>
      </form>
    </Page>
  );
}
