import { Checkboxes, useWords, type FormErrors } from '../components/index.js';
import { ticksAt } from '../http/form-reader.js';

/** Whether whoever sends a form says that nobody can be recognised by what stands in it. */
export const isLooked = (body: unknown): boolean => ticksAt(body, 'looked').length > 0;

/**
 * The way to send something as it stands although it looks as if it named a person; above the button that sends it. It is
 * there once something was found: the places are quoted in the summary and at their fields.
 */
export function LookAgain(props: { looked: boolean; errors: FormErrors; withFile?: boolean }) {
  const { say } = useWords();
  const error = props.errors.of('looked');
  if (!props.looked && error === undefined) return null;
  return (
    <>
      {error === undefined ? null : <p class="govuk-body">{say('traces.send_lead')}</p>}
      <Checkboxes
        name="looked"
        error={error}
        choices={[{ value: 'yes', text: say('traces.looked'), checked: props.looked }]}
      />
      {props.withFile ? <p class="govuk-body">{say('traces.file_again')}</p> : null}
    </>
  );
}
