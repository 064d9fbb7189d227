import type { CallRow } from '#calls';
import type { DecidedExtension, TimeOfOne } from '#applications';
import { extensionCauses } from '#applications/domain';
import {
  Button,
  EditingFields,
  formErrors,
  Input,
  InsetText,
  Radios,
  SummaryList,
  Table,
  Tag,
  Textarea,
  useWords,
  type FieldError,
  type FormErrors,
} from '../components/index.js';
import { textAt, type Typed } from '../http/form-reader.js';
import { Moment } from '../desk/moment.js';
import { isLooked, LookAgain } from '../traces/look-again.js';
import { proposalColours } from './corrigenda-pages.js';
import { RoomPage, roomOf } from './room-page.js';

/** The address of the page about more time for one application. */
export const timeOf = (call: Pick<CallRow, 'id'>, reference: string): string =>
  roomOf(call, `extensions/${encodeURIComponent(reference)}`);

/** The window of an application, for its dates. */
const windowOf = (call: CallRow, { application }: TimeOfOne) =>
  call.windows.find(({ id }) => id === application.windowId)!;

/** More time: for all, or for one whose reference is known; and what was given and proposed so far. */
export function ExtensionsPage(props: {
  call: CallRow;
  given: readonly TimeOfOne[];
  mayPropose: boolean;
  reference?: string;
  errors?: readonly FieldError[] | undefined;
}) {
  const words = useWords();
  const { say } = words;
  const { call, given } = props;
  const errors = formErrors(words, props.errors);
  return (
    <RoomPage call={call} title={say('room.extensions.title')} errors={errors.summary}>
      <h2 class="govuk-heading-m">{say('room.extensions.for_all')}</h2>
      <p class="govuk-body">
        {say('room.extensions.for_all_lead')}{' '}
        {props.mayPropose ? (
          <a class="govuk-link" href={roomOf(call, 'corrigenda/deadline')}>
            {say('room.corrigenda.begin.deadline')}
          </a>
        ) : null}
      </p>
      <h2 class="govuk-heading-m">{say('room.extensions.for_one')}</h2>
      <p class="govuk-body">{say('room.extensions.for_one_lead')}</p>
      <form method="get" action={roomOf(call, 'extensions')} novalidate>
        <Input
          name="reference"
          label={say('room.extensions.reference')}
          hint={say('room.extensions.reference_hint', { code: call.code })}
          width={20}
          spellcheck={false}
          value={props.reference ?? ''}
          error={errors.of('reference')}
        />
        <Button kind="secondary">{say('room.extensions.find')}</Button>
      </form>
      {given.length === 0 ? (
        <InsetText>{say('room.extensions.none')}</InsetText>
      ) : (
        <Table
          caption={say('room.extensions.all')}
          captionSize="m"
          firstCellIsHeader
          rows={given}
          columns={[
            {
              head: say('room.application'),
              cell: ({ application }) => (
                <a class="govuk-link" href={timeOf(call, application.reference)}>
                  {application.reference}
                </a>
              ),
            },
            { head: say('room.state'), cell: (one) => <TimeNow call={call} one={one} /> },
          ]}
        />
      )}
    </RoomPage>
  );
}

/** Until when the door is open for an application, and what is proposed for it. */
function TimeNow({ call, one }: { call: CallRow; one: TimeOfOne }) {
  const { say, deadline, sayCode } = useWords();
  const { timezone } = windowOf(call, one);
  const [last] = one.given;
  const latest = one.proposals[0];
  return (
    <>
      {last ? (
        <p class="govuk-body">{say('room.extensions.until', { until: deadline(last.until, timezone) })}</p>
      ) : null}
      {latest && latest.state !== 'approved' ? (
        <Tag colour={proposalColours[latest.state]}>{sayCode(`room.proposal.${latest.state}`)}</Tag>
      ) : null}
    </>
  );
}

/** More time for one application: what it was given, what waits, and the form. */
export function ExtensionPage(props: {
  call: CallRow;
  one: TimeOfOne;
  /** The person who looks. */
  actorId: string;
  may: { readonly propose: boolean; readonly decide: boolean };
  typed: Typed;
  errors?: readonly FieldError[] | undefined;
}) {
  const words = useWords();
  const { say, deadline } = words;
  const { call, one, may, typed } = props;
  const errors = formErrors(words, props.errors);
  const { reference, organisation, state } = one.application;
  const window = windowOf(call, one);
  const waiting = one.proposals.find((proposal) => proposal.state === 'open');
  return (
    <RoomPage
      call={call}
      title={say('room.extension.title', { reference })}
      within={{ href: roomOf(call, 'extensions'), text: say('room.extensions.title') }}
      errors={errors.summary}
    >
      <SummaryList
        rows={[
          { key: say('room.organisation'), value: organisation },
          { key: say('room.state'), value: words.sayCode(`application.state.${state}`) },
          { key: say('room.extension.deadline'), value: deadline(window.closesAt, window.timezone) },
          ...one.given.map(({ until, cause }) => ({
            key: say('room.extension.given'),
            value: `${deadline(until, window.timezone)} (${words.sayCode(`application.extension_cause.${cause}`)})`,
          })),
        ]}
      />
      {one.proposals.map((proposal) => (
        <Proposed proposal={proposal} zone={window.timezone} />
      ))}
      {waiting ? (
        may.decide ? (
          <Decide {...{ call, reference, typed, errors }} isOwn={waiting.proposedBy === props.actorId} />
        ) : null
      ) : may.propose ? (
        <Propose {...{ call, reference, typed, errors }} zone={window.timezone} />
      ) : null}
    </RoomPage>
  );
}

function Proposed({ proposal, zone }: { proposal: DecidedExtension; zone: string }) {
  const { say, sayCode, deadline } = useWords();
  const { until, cause, why, state, remark } = proposal;
  return (
    <InsetText>
      <Tag colour={proposalColours[state]}>{sayCode(`room.proposal.${state}`)}</Tag>{' '}
      {say('room.extensions.until', { until: deadline(until, zone) })} {sayCode(`application.extension_cause.${cause}`)}
      : {why}
      {remark ? (
        <>
          <br />
          {remark}
        </>
      ) : null}
    </InsetText>
  );
}

interface FormProps {
  readonly call: CallRow;
  readonly reference: string;
  readonly typed: Typed;
  readonly errors: FormErrors;
}

function Propose({ call, reference, typed, errors, zone }: FormProps & { zone: string }) {
  const { say, sayCode } = useWords();
  return (
    <form method="post" action={`${timeOf(call, reference)}/proposal`} novalidate>
      <h2 class="govuk-heading-m">{say('room.extension.propose')}</h2>
      <EditingFields />
      <Moment
        name="until"
        legend={say('room.extension.until')}
        hint={say('room.extension.until_hint')}
        timeLabel={say('room.time', { zone })}
        typed={typed}
        error={errors.of('until')}
      />
      <Radios
        name="cause"
        legend={say('room.extension.cause')}
        legendSize="s"
        value={textAt(typed, 'cause')}
        error={errors.of('cause')}
        choices={extensionCauses.map((value) => ({ value, text: sayCode(`application.extension_cause.${value}`) }))}
      />
      <Textarea
        name="why"
        label={say('room.extension.why')}
        hint={say('room.extension.why_hint')}
        rows={4}
        value={textAt(typed, 'why')}
        error={errors.of('why')}
      />
      <LookAgain looked={isLooked(typed)} errors={errors} />
      <Button>{say('room.extension.propose')}</Button>
    </form>
  );
}

function Decide({ call, reference, typed, errors, isOwn }: FormProps & { isOwn: boolean }) {
  const { say } = useWords();
  const setAside = say(isOwn ? 'room.proposal.withdraw' : 'room.proposal.decline');
  return (
    <>
      <h2 class="govuk-heading-m">{say('room.extension.decide')}</h2>
      {isOwn ? (
        <p class="govuk-body">{say('room.extension.by_another')}</p>
      ) : (
        <form method="post" action={`${timeOf(call, reference)}/approval`} novalidate>
          <EditingFields />
          <Button>{say('room.extension.approve')}</Button>
        </form>
      )}
      <form method="post" action={`${timeOf(call, reference)}/dismissal`} novalidate>
        <EditingFields />
        <Textarea
          name="remark"
          label={say('room.why')}
          hint={say('traces.none_here')}
          rows={3}
          value={textAt(typed, 'remark')}
          error={errors.of('remark')}
        />
        <LookAgain looked={isLooked(typed)} errors={errors} />
        <Button kind="secondary">{setAside}</Button>
      </form>
    </>
  );
}
