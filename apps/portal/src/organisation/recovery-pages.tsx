import type { RecoveryRow } from '#identity';
import { recoveryMachine, type RecoveryEvent } from '#identity/domain';
import type { Reason } from '#kernel';
import type { ComponentChildren } from 'preact';
import {
  Button,
  EditingFields,
  FileUpload,
  formErrors,
  InsetText,
  Page,
  ScrollRegion,
  SummaryList,
  Table,
  Tag,
  Textarea,
  useFrame,
  useWords,
  type FieldError,
  type FormErrors,
} from '../components/index.js';
import { LookAgain } from '../traces/look-again.js';
import { Done, Heading, organisationPath, WayOn } from './layout.js';
import { Lines } from './profile-page.js';

/** Asks the fund for an organisation whose owners are gone. */
export function AskForRecoveryPage(props: {
  name: string;
  action: string;
  back: string;
  days: number;
  explanation?: string;
  looked?: boolean;
  errors?: readonly FieldError[];
}) {
  const words = useWords();
  const { say } = words;
  const errors = formErrors(words, props.errors);
  return (
    <Page title={say('org.recovery.title')} back={props.back} errors={errors.summary} unlisted>
      <Heading above={props.name}>{say('org.recovery.title')}</Heading>
      <p class="govuk-body">{say('org.recovery.lead', { days: props.days })}</p>
      <form method="post" action={props.action} enctype="multipart/form-data" novalidate>
        <EditingFields />
        <Textarea
          name="explanation"
          label={say('org.recovery.explanation')}
          labelSize="s"
          hint={`${say('org.recovery.explanation_hint')} ${say('traces.none_here')}`}
          rows={8}
          value={props.explanation}
          error={errors.of('explanation')}
        />
        <LookAgain looked={props.looked ?? false} errors={errors} withFile />
        <FileUpload
          name="file"
          label={say('org.recovery.file')}
          labelSize="s"
          hint={say('org.recovery.file_hint')}
          error={errors.of('file')}
        />
        <Button>{say('org.recovery.submit')}</Button>
      </form>
    </Page>
  );
}

export interface RecoveryPageProps {
  readonly row: RecoveryRow;
  readonly actions: readonly { readonly name: RecoveryEvent; readonly reasons: readonly Reason[] }[];
  readonly isMembers: boolean;
  readonly isFunds: boolean;
  readonly why: readonly { readonly why: string; readonly type: string }[];
  readonly stepUp: (event: RecoveryEvent, errors: FormErrors) => ComponentChildren;
  readonly typed?: {
    readonly event: RecoveryEvent;
    readonly why: string;
    readonly evidenceSeen: string;
    readonly looked: boolean;
  };
  readonly errors?: readonly FieldError[];
  readonly done?: unknown;
}

/** One request for an organisation: who asks and why, how it stands, what can be done. */
export function RecoveryPage(props: RecoveryPageProps) {
  const { words, timeZone } = useFrame();
  const { say, sayCode } = words;
  const { row, isMembers, isFunds } = props;
  const errors = formErrors(words, props.errors);
  const title = say('org.recovery.page', { name: row.organisationName });
  const time = (at: Date | null, key: string) => (at ? [{ key, value: words.dateTime(at, timeZone) }] : []);
  const back = isFunds ? '/desk/recoveries' : isMembers ? organisationPath(row.organisationId, '/people') : '/account';
  return (
    <Page title={title} back={back} errors={errors.summary} unlisted>
      <Done done={props.done} />
      <h1 class="govuk-heading-l">{title}</h1>
      <SummaryList
        rows={[
          { key: say('org.recovery.state'), value: <Tag>{sayCode(`recovery.state.${row.state}`)}</Tag> },
          { key: say('org.recovery.asked_by'), value: `${row.personName} (${row.email})` },
          ...time(row.askedAt, say('org.recovery.asked_at')),
          ...time(row.grantableAt, say('org.recovery.grantable')),
          ...time(row.decidedAt, say('org.recovery.decided_at')),
          { key: say('org.recovery.why'), value: <Lines text={row.explanation} /> },
          { key: say('org.recovery.evidence'), value: <Evidence row={row} /> },
          ...props.why.map(({ why, type }) => ({
            key: sayCode(`recovery.state.${type.replace('recovery.', '')}`),
            value: <Lines text={why} />,
          })),
        ]}
      />
      {isFunds && row.state === 'asked' ? <InsetText>{say('org.recovery.told')}</InsetText> : null}
      {isFunds && row.state === 'proposed' ? <InsetText>{say('org.recovery.other_person')}</InsetText> : null}
      {props.actions.map(({ name, reasons }) => (
        <ActForm {...props} event={name} reasons={reasons} errors={errors} />
      ))}
      {isFunds ? <WayOn href={organisationPath(row.organisationId)} text="org.join.open_organisation" /> : null}
    </Page>
  );
}

function Evidence({ row }: { row: RecoveryRow }) {
  const { say } = useWords();
  if (row.fileId === null) return <Lines text={row.evidenceSeen ?? say('org.recovery.no_file')} />;
  if (row.fileName === null) return <>{say('org.recovery.evidence')}</>;
  return (
    <a class="govuk-link" href={`/recoveries/${row.id}/evidence`}>
      {row.fileName}
    </a>
  );
}

/** An act that is possible, or why it is not yet. */
function ActForm(
  props: Omit<RecoveryPageProps, 'errors'> & {
    event: RecoveryEvent;
    reasons: readonly Reason[];
    errors: FormErrors;
  },
) {
  const { say, sayCode } = useWords();
  const { row, event, reasons, typed, errors } = props;
  const label = sayCode(`recovery.event.${event}`);
  if (reasons.length > 0)
    return (
      <InsetText>
        <p class="govuk-body govuk-!-font-weight-bold">{label}</p>
        <ul class="govuk-list">
          {reasons.map(({ code, params }) => (
            <li>{sayCode(code, params)}</li>
          ))}
        </ul>
      </InsetText>
    );
  return (
    <form method="post" action={`/recoveries/${row.id}/${event}`} novalidate>
      <EditingFields version={row.version} />
      <h2 class="govuk-heading-m">{label}</h2>
      {recoveryMachine.asksWhy.includes(event) ? (
        <Textarea
          name="why"
          id={`why-${event}`}
          label={say(event === 'propose' ? 'org.recovery.why_propose' : 'org.recovery.why')}
          hint={say('traces.none_here')}
          rows={3}
          value={typed?.event === event ? typed.why : ''}
          error={errors.of(`why-${event}`)}
        />
      ) : null}
      {event === 'propose' && row.fileId === null ? (
        <Textarea
          name="evidenceSeen"
          label={say('org.recovery.seen')}
          hint={`${say('org.recovery.seen_hint')} ${say('traces.none_here')}`}
          rows={3}
          value={typed?.evidenceSeen}
          error={errors.of('evidenceSeen')}
        />
      ) : null}
      {typed?.event === event ? <LookAgain looked={typed.looked} errors={errors} /> : null}
      {props.stepUp(event, errors)}
      <Button kind={event === 'decline' || event === 'object' ? 'warning' : undefined}>{label}</Button>
    </form>
  );
}

/** All that were asked for, for the desk. */
export function RecoveriesPage({ rows }: { rows: readonly RecoveryRow[] }) {
  const { words, timeZone } = useFrame();
  const { say, sayCode } = words;
  const title = say('org.recovery.list');
  return (
    <Page title={title} back="/desk" wide unlisted>
      <h1 class="govuk-heading-l">{title}</h1>
      {rows.length === 0 ? (
        <InsetText>{say('org.recovery.list_none')}</InsetText>
      ) : (
        <ScrollRegion label={title}>
          <Table<RecoveryRow>
            caption={title}
            captionHidden
            dense
            firstCellIsHeader
            rows={rows}
            columns={[
              {
                head: say('org.recovery.organisation'),
                cell: (row) => (
                  <a class="govuk-link" href={`/recoveries/${row.id}`}>
                    {row.organisationName}
                  </a>
                ),
              },
              { head: say('org.recovery.asked_by'), cell: ({ personName }) => personName },
              { head: say('org.recovery.asked_at'), cell: ({ askedAt }) => words.dateTime(askedAt, timeZone) },
              { head: say('org.recovery.state'), cell: ({ state }) => <Tag>{sayCode(`recovery.state.${state}`)}</Tag> },
              {
                head: say('org.recovery.grantable'),
                cell: ({ grantableAt }) => (grantableAt ? words.dateTime(grantableAt, timeZone) : ''),
              },
            ]}
          />
        </ScrollRegion>
      )}
    </Page>
  );
}
