import type { CallRow } from '#calls';
import { RoomPage, roomOf } from '../call-room/room-page.js';
import { Button, formErrors, Input, useWords, type FieldError } from '../components/index.js';

/** What erasing is for, and the way to one application. */
export function RedactionsPage(props: {
  call: CallRow;
  reference: string;
  errors?: readonly FieldError[] | undefined;
}) {
  const words = useWords();
  const { say } = words;
  const { call } = props;
  const errors = formErrors(words, props.errors);
  return (
    <RoomPage call={call} title={say('redaction.title')} errors={errors.summary}>
      <p class="govuk-body">{say('redaction.lead')}</p>
      <form method="get" action={roomOf(call, 'redactions')} novalidate>
        <h2 class="govuk-heading-m">{say('redaction.find')}</h2>
        <Input
          name="reference"
          label={say('redaction.reference')}
          hint={say('redaction.reference_hint')}
          width={20}
          spellcheck={false}
          value={props.reference}
          error={errors.of('reference')}
        />
        <Button>{say('redaction.find_submit')}</Button>
      </form>
    </RoomPage>
  );
}
