import type { JoinRequestRow, RecoveryRow } from '#identity';
import { parts } from '#kernel';
import {
  Button,
  ButtonGroup,
  EditingFields,
  InsetText,
  Select,
  useFrame,
  useWords,
  WarningText,
  type FormErrors,
} from '../components/index.js';
import { organisationPath } from './layout.js';
import { Lines } from './profile-page.js';

/** Somebody who asks to join, with the answer. */
export function RequestCard({
  row,
  mayDecide,
  errors,
}: {
  row: JoinRequestRow;
  mayDecide: boolean;
  errors: FormErrors;
}) {
  const { say, sayCode } = useWords();
  const at = organisationPath(row.organisationId, `/people/requests/${row.id}`);
  return (
    <section class="sgf-card">
      <h2 class="govuk-heading-s">{say('org.people.request_text', { name: row.personName, email: row.email })}</h2>
      {row.note ? (
        <InsetText>
          <Lines text={row.note} />
        </InsetText>
      ) : null}
      {mayDecide ? (
        <>
          <WarningText>{say('org.people.request_warning')}</WarningText>
          <form method="post" action={`${at}/acceptance`}>
            <EditingFields />
            <Select
              name="part"
              id={`part-${row.id}`}
              label={say('org.people.invite_part')}
              value="reader"
              error={errors.of(`part-${row.id}`)}
              options={parts.toReversed().map((value) => ({ value, text: sayCode(`part.${value}`) }))}
            />
            <ButtonGroup>
              <Button>{say('org.people.let_in')}</Button>
              <Button kind="secondary" formaction={`${at}/refusal`}>
                {say('org.people.decline')}
              </Button>
            </ButtonGroup>
          </form>
        </>
      ) : null}
    </section>
  );
}

/** Somebody who asks to become an owner, for none is left. */
export function RecoveryNotice({ row }: { row: RecoveryRow }) {
  const { words, timeZone } = useFrame();
  const { say } = words;
  const until = row.grantableAt ? words.dateTime(row.grantableAt, timeZone) : '';
  return (
    <section class="sgf-card">
      <h2 class="govuk-heading-s">{say('org.people.recoveries')}</h2>
      <p class="govuk-body">{say('org.people.recovery_text', { name: row.personName, email: row.email, until })}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={`/recoveries/${row.id}`}>
          {say('org.recovery.page', { name: row.organisationName })}
        </a>
      </p>
    </section>
  );
}
