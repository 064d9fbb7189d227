import type { InvitationRow } from '#identity';
import {
  Button,
  ButtonGroup,
  EditingFields,
  formErrors,
  InsetText,
  Page,
  useFrame,
  type FieldError,
} from '../components/index.js';
import { Done } from './layout.js';

/** Open invitations to one's own mailbox. */
export function InvitationsPage(props: {
  email: string;
  isConfirmed: boolean;
  invitations: readonly InvitationRow[];
  errors?: readonly FieldError[];
  done?: unknown;
}) {
  const { words } = useFrame();
  const { say } = words;
  const { email, isConfirmed, invitations } = props;
  const errors = formErrors(words, props.errors);
  return (
    <Page title={say('org.invitations.title')} back="/account" errors={errors.summary} unlisted>
      <Done done={props.done} />
      <h1 class="govuk-heading-l">{say('org.invitations.title')}</h1>
      {isConfirmed ? null : <InsetText>{say('org.invitations.unconfirmed', { email })}</InsetText>}
      {isConfirmed && invitations.length === 0 ? <InsetText>{say('org.invitations.none', { email })}</InsetText> : null}
      {invitations.map((row) => (
        <OneInvitation row={row} />
      ))}
    </Page>
  );
}

function OneInvitation({ row }: { row: InvitationRow }) {
  const { words, timeZone } = useFrame();
  const { say } = words;
  const { organisationName: organisation, part } = row;
  return (
    <section class="sgf-card">
      <h2 class="govuk-heading-s">{say('org.invitations.text', { organisation, part })}</h2>
      <p class="govuk-body">{say('org.invitations.until', { until: words.dateTime(row.expiresAt, timeZone) })}</p>
      <form method="post" action={`/invitations/${row.id}/acceptance`}>
        <EditingFields />
        <ButtonGroup>
          <Button>{say('org.invitations.accept')}</Button>
          <Button kind="secondary" formaction={`/invitations/${row.id}/refusal`}>
            {say('org.invitations.decline')}
          </Button>
        </ButtonGroup>
      </form>
    </section>
  );
}
