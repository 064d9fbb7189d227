import type { JoinRequestRow } from '#identity';
import {
  Button,
  ButtonLink,
  EditingFields,
  formErrors,
  Page,
  SummaryList,
  useFrame,
  type FieldError,
} from '../components/index.js';
import { withNext } from '../sign-in/next.js';
import { Done, organisationPath } from './layout.js';

/** One's own request to join: how it stands, and nothing of the organisation but what one typed oneself. */
export function JoinRequestPage(props: {
  row: JoinRequestRow;
  mayWithdraw: boolean;
  /** The page that the asker was on the way to. */
  next?: string | undefined;
  errors?: readonly FieldError[];
  done?: unknown;
}) {
  const { words, timeZone } = useFrame();
  const { say, sayCode } = words;
  const { row, mayWithdraw } = props;
  const errors = formErrors(words, props.errors);
  return (
    <Page title={say('org.join.title')} back="/account" errors={errors.summary} unlisted>
      <Done done={props.done} />
      <h1 class="govuk-heading-l">{say('org.join.title')}</h1>
      {row.state === 'open' ? <p class="govuk-body">{say('org.join.asked')}</p> : null}
      {row.state === 'accepted' ? null : <p class="govuk-body">{say('org.join.nothing_more')}</p>}
      <SummaryList
        rows={[
          { key: say('org.join.as_typed'), value: row.organisationName },
          { key: say('org.join.asked_at'), value: words.dateTime(row.askedAt, timeZone) },
          { key: say('org.join.state'), value: sayCode(`join_request.state.${row.state}`) },
        ]}
      />
      {row.state === 'accepted' ? (
        <ButtonLink href={organisationPath(row.organisationId)}>{say('org.join.open_organisation')}</ButtonLink>
      ) : null}
      {props.next ? (
        <p class="govuk-body">
          {say('org.join.go_on')}{' '}
          <a class="govuk-link" href={props.next}>
            {say('org.join.go_on_link')}
          </a>
        </p>
      ) : null}
      {mayWithdraw ? (
        <form method="post" action={`/joining/${row.id}/withdrawal`}>
          <EditingFields />
          <Button kind="secondary">{say('org.join.withdraw')}</Button>
        </form>
      ) : null}
      {row.state === 'open' || row.state === 'declined' ? (
        <>
          <h2 class="govuk-heading-m">{say('org.join.another')}</h2>
          <p class="govuk-body">{say('org.join.another_text')}</p>
          <p class="govuk-body">
            <a class="govuk-link" href={withNext('/organisations/new', props.next)}>
              {say('org.new.title')}
            </a>
          </p>
          <h2 class="govuk-heading-m">{say('org.join.no_answer')}</h2>
          <p class="govuk-body">{say('org.join.no_answer_text')}</p>
          <p class="govuk-body">
            <a class="govuk-link" href={`/joining/${row.id}/recovery`}>
              {say('org.join.recover')}
            </a>
          </p>
        </>
      ) : null}
    </Page>
  );
}
