import type { DecidedExtension, TimeOfOne } from '#applications';
import { extensionCauses } from '#applications/domain';
import type { CallRow } from '#calls';
import {
  Button,
  EditingFields,
  formErrors,
  InsetText,
  Radios,
  SummaryList,
  Textarea,
  useWords,
  type FieldError,
  type FormErrors,
} from '../components/index.js';
import { Moment } from '../desk/moment.js';
import { textAt, type Typed } from '../http/form-reader.js';
import { isLooked, LookAgain } from '../traces/look-again.js';
import { DecideProposal, ProposalTag } from './proposals.js';
import { RoomPage, roomOf } from './room-page.js';

/** The address of the page about more time for one application. */
export const timeOf = (call: Pick<CallRow, 'id'>, reference: string): string =>
  roomOf(call, `extensions/${encodeURIComponent(reference)}`);

/** The window of an application, for its dates. */
export const windowOf = (call: CallRow, { application }: TimeOfOne) =>
  call.windows.find(({ id }) => id === application.windowId)!;

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
          <Decide at={timeOf(call, reference)} {...{ typed, errors }} isOwn={waiting.proposedBy === props.actorId} />
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
      <ProposalTag state={state} /> {say('room.extensions.until', { until: deadline(until, zone) })}{' '}
      {sayCode(`application.extension_cause.${cause}`)}: {why}
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

function Decide({ at, isOwn, typed, errors }: { at: string; isOwn: boolean; typed: Typed; errors: FormErrors }) {
  const { say } = useWords();
  return (
    <>
      <h2 class="govuk-heading-m">{say('room.proposal.decide')}</h2>
      {isOwn ? <p class="govuk-body">{say('room.extension.by_another')}</p> : null}
      <DecideProposal
        isOwn={isOwn}
        approve={{ action: `${at}/approval`, text: say('room.extension.approve') }}
        dismiss={{ action: `${at}/dismissal`, name: 'remark', typed, errors }}
      />
    </>
  );
}
