import { wants } from '#correspondence/domain';
import {
  Button,
  DateInput,
  dateParts,
  EditingFields,
  formErrors,
  Page,
  Radios,
  useWords,
  type FieldError,
} from '../components/index.js';
import { textAt, type Typed } from '../http/form-reader.js';
import { isLooked } from '../traces/look-again.js';
import { MessageFields } from './message-fields.js';
import { crumbsIn, type MessagesPlace } from './messages-place.js';

/** Asks an applicant for something by a day. */
export function NewRequestPage(props: {
  place: MessagesPlace;
  typed: Typed;
  errors?: readonly FieldError[] | undefined;
}) {
  const words = useWords();
  const { say } = words;
  const { place, typed } = props;
  const errors = formErrors(words, props.errors);
  const title = say('corr.desk.request_title');
  return (
    <Page title={title} crumbs={crumbsIn(place, words, title)} errors={errors.summary} unlisted>
      <span class="govuk-caption-l">{[place.reference, place.organisation].filter(Boolean).join(' · ')}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{say('corr.desk.request_lead')}</p>
      <form method="post" encType="multipart/form-data" novalidate>
        <EditingFields />
        <Radios
          name="topic"
          legend={say('corr.desk.request_what')}
          legendSize="s"
          value={textAt(typed, 'topic')}
          error={errors.of('topic')}
          choices={wants.map((want) => ({ value: want, text: say(`corr.topic.${want}`) }))}
        />
        <DueOn typed={typed} error={errors.of('dueOn')} />
        <MessageFields
          text={textAt(typed, 'text')}
          looked={isLooked(typed)}
          label={say('corr.desk.request_text')}
          hint={say('corr.desk.request_hint')}
          errors={errors}
        />
        <Button>{say('corr.desk.request_submit')}</Button>
      </form>
    </Page>
  );
}

/** The last day, in three boxes. */
export function DueOn({ typed, error }: { typed: Typed; error?: string | undefined }) {
  const { say } = useWords();
  return (
    <DateInput
      name="dueOn"
      legend={say('corr.desk.due_on')}
      legendSize="s"
      hint={say('corr.request.whole_day')}
      values={Object.fromEntries(dateParts.map((part) => [part, textAt(typed, `dueOn[${part}]`)]))}
      error={error}
    />
  );
}
