import { topics } from '#correspondence/domain';
import { Button, EditingFields, formErrors, Page, Select, useWords, type FieldError } from '../components/index.js';
import { textAt, type Typed } from '../http/form-reader.js';
import { isLooked } from '../traces/look-again.js';
import { MessageFields } from './message-fields.js';
import { crumbsIn, type MessagesPlace } from './messages-place.js';

/** Begins a conversation. */
export function NewMessagePage(props: {
  place: MessagesPlace;
  typed: Typed;
  errors?: readonly FieldError[] | undefined;
}) {
  const words = useWords();
  const { say } = words;
  const { place, typed } = props;
  const errors = formErrors(words, props.errors);
  const title = say(`corr.write.title_${place.side}`);
  const options = [
    { value: '', text: say('corr.write.choose_topic') },
    ...topics.map((topic) => ({ value: topic, text: say(`corr.topic.${topic}`) })),
  ];
  return (
    <Page title={title} crumbs={crumbsIn(place, words, title)} errors={errors.summary} unlisted>
      <span class="govuk-caption-l">{[place.reference, place.organisation].filter(Boolean).join(' · ')}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{say(`corr.write.lead_${place.side}`)}</p>
      <form method="post" encType="multipart/form-data" novalidate>
        <EditingFields />
        <Select
          name="topic"
          label={say('corr.messages.about')}
          options={options}
          value={textAt(typed, 'topic')}
          error={errors.of('topic')}
        />
        <MessageFields
          text={textAt(typed, 'text')}
          looked={isLooked(typed)}
          label={say('corr.write.message')}
          errors={errors}
        />
        <Button>{say('corr.write.send')}</Button>
      </form>
    </Page>
  );
}
