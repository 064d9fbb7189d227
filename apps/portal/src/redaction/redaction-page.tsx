import type { AskedRedaction, RedactableSubmission, RedactionsPage } from '#applications';
import type { CallRow } from '#calls';
import { fundTimeZone } from '#words';
import { RoomPage, roomOf } from '../call-room/room-page.js';
import {
  Button,
  EditingFields,
  formErrors,
  InsetText,
  Radios,
  Table,
  Tag,
  Textarea,
  useWords,
  WarningText,
  type FieldError,
  type FormErrors,
  type TagColour,
} from '../components/index.js';
import { textAt, type Typed } from '../http/form-reader.js';
import { isLooked, LookAgain } from '../traces/look-again.js';

/** The address of the page about one application. */
export const redactionOf = (id: string): string => `/desk/applications/${id}/redaction`;

/** The submissions of an application, what was asked about them, and what can be done next. */
export function RedactionPage(props: {
  call: CallRow;
  redactions: RedactionsPage;
  /** The person who looks. */
  actorId: string;
  typed: Typed;
  errors?: readonly FieldError[] | undefined;
}) {
  const words = useWords();
  const { say } = words;
  const { call, redactions, actorId, typed } = props;
  const { submissions, asked } = redactions;
  const errors = formErrors(words, props.errors);
  const waiting = asked.find(({ state }) => state === 'open');
  const whole = submissions.filter(({ redactedAt }) => redactedAt === null);
  return (
    <RoomPage
      call={call}
      title={say('redaction.one.title', { reference: redactions.reference })}
      within={{ href: roomOf(call, 'redactions'), text: say('redaction.title') }}
      errors={errors.summary}
    >
      <p class="govuk-body">{say('redaction.what')}</p>
      <p class="govuk-body">{say('redaction.kept')}</p>
      <Submissions submissions={submissions} />
      {asked.length > 0 ? <h2 class="govuk-heading-m">{say('redaction.asked')}</h2> : null}
      {asked.map((each) => (
        <Asked asked={each} />
      ))}
      {waiting ? (
        <Decide {...{ redactions, typed, errors }} isOwn={waiting.proposedBy === actorId} />
      ) : whole.length > 0 ? (
        <Ask {...{ redactions, typed, errors }} whole={whole} />
      ) : null}
    </RoomPage>
  );
}

function Submissions({ submissions }: { submissions: readonly RedactableSubmission[] }) {
  const { say, number: shown, dateTime } = useWords();
  return (
    <Table
      caption={say('redaction.submissions')}
      captionSize="m"
      firstCellIsHeader
      rows={submissions}
      columns={[
        {
          head: say('redaction.submission'),
          cell: ({ number, counts }) => (counts ? say('redaction.counts', { number }) : shown(number)),
        },
        { head: say('redaction.received'), cell: ({ submittedAt }) => dateTime(submittedAt, fundTimeZone) },
        {
          head: say('redaction.state'),
          cell: ({ redactedAt }) =>
            redactedAt
              ? say('redaction.state.redacted', { at: dateTime(redactedAt, fundTimeZone) })
              : say('redaction.state.whole'),
        },
      ]}
    />
  );
}

const colours: Readonly<Record<AskedRedaction['state'], TagColour>> = {
  open: 'yellow',
  approved: 'green',
  declined: 'grey',
  withdrawn: 'grey',
};

function Asked({ asked }: { asked: AskedRedaction }) {
  const { say, dateTime } = useWords();
  const { number, why, state, remark, proposedByName, proposedAt, decidedByName, decidedAt } = asked;
  const by = (name: string | null, at: Date) => ({
    name: name ?? say('redaction.somebody'),
    at: dateTime(at, fundTimeZone),
  });
  return (
    <InsetText>
      <p class="govuk-body">
        <strong>{say('redaction.asked_of', { number })}</strong>{' '}
        <Tag colour={colours[state]}>{say(`redaction.proposal.${state}`)}</Tag>
      </p>
      <p class="govuk-body sgf-said">{why}</p>
      {remark ? <p class="govuk-body sgf-said">{remark}</p> : null}
      <p class="govuk-body govuk-hint">
        {say('redaction.by', by(proposedByName, proposedAt))}
        {decidedAt ? <br /> : null}
        {decidedAt ? say('redaction.decided_by', by(decidedByName, decidedAt)) : null}
      </p>
    </InsetText>
  );
}

interface FormProps {
  readonly redactions: RedactionsPage;
  readonly typed: Typed;
  readonly errors: FormErrors;
}

function Ask({ redactions, typed, errors, whole }: FormProps & { whole: readonly RedactableSubmission[] }) {
  const { say, dateTime } = useWords();
  return (
    <form method="post" action={`${redactionOf(redactions.id)}/proposal`} novalidate>
      <h2 class="govuk-heading-m">{say('redaction.ask')}</h2>
      <EditingFields version={redactions.version} />
      <Radios
        name="number"
        legend={say('redaction.which')}
        legendSize="s"
        value={textAt(typed, 'number')}
        error={errors.of('number')}
        choices={whole.map(({ number, submittedAt }) => ({
          value: String(number),
          text: say('redaction.asked_of', { number }),
          hint: dateTime(submittedAt, fundTimeZone),
        }))}
      />
      <Textarea
        name="why"
        label={say('redaction.why')}
        hint={say('redaction.why_hint')}
        rows={3}
        value={textAt(typed, 'why')}
        error={errors.of('why')}
      />
      <LookAgain looked={isLooked(typed)} errors={errors} />
      <Button>{say('redaction.ask_submit')}</Button>
    </form>
  );
}

/** The two ways to decide; whoever asked can only take it back. */
function Decide({ redactions, typed, errors, isOwn }: FormProps & { isOwn: boolean }) {
  const { say } = useWords();
  const at = redactionOf(redactions.id);
  return (
    <>
      <h2 class="govuk-heading-m">{say('redaction.decide')}</h2>
      {isOwn ? (
        <p class="govuk-body">{say('redaction.own')}</p>
      ) : (
        <form method="post" action={`${at}/approval`} novalidate>
          <EditingFields version={redactions.version} />
          <WarningText>{say('redaction.for_good')}</WarningText>
          <Button kind="warning">{say('redaction.erase')}</Button>
        </form>
      )}
      <form method="post" action={`${at}/dismissal`} novalidate>
        <EditingFields />
        <Textarea
          name="remark"
          label={say('redaction.remark')}
          rows={3}
          value={textAt(typed, 'remark')}
          error={errors.of('remark')}
        />
        <LookAgain looked={isLooked(typed)} errors={errors} />
        <Button kind="secondary">{say(isOwn ? 'redaction.withdraw' : 'redaction.decline')}</Button>
      </form>
    </>
  );
}
