import type { ReceivedPage, ReceivedRow } from '#applications';
import { channels } from '#applications/domain';
import type { CallRow } from '#calls';
import { organisationKinds } from '#identity';
import type { Reason } from '#kernel';
import { fundTimeZone } from '#words';
import { textIn } from '../calls/public-calls.js';
import {
  Button,
  ButtonLink,
  Checkboxes,
  DateInput,
  EditingFields,
  FileUpload,
  formErrors,
  Input,
  InsetText,
  Radios,
  ScrollRegion,
  Select,
  SummaryList,
  Table,
  Tag,
  Textarea,
  useFrame,
  useWords,
  type FieldError,
  type FormErrors,
} from '../components/index.js';
import { textAt, ticksAt, typedAt, type Typed } from '../desk/form-reader.js';
import { Moment } from '../desk/moment.js';
import { Reasons, RoomPage, roomOf } from '../call-room/room-page.js';
import { tickedFacts } from './late-form.js';
import type { FoundOrganisation } from './organisation-search.js';
import { ReceivedMark } from './received-mark.js';

const stateOf = ({ state }: Pick<ReceivedRow, 'state'>): 'entering' | 'set_aside' | 'recorded' =>
  state === 'draft' ? 'entering' : state === 'withdrawn' ? 'set_aside' : 'recorded';

/** What reached the fund by e-mail or on paper under one call. */
export function LatePage(props: { call: CallRow; rows: readonly ReceivedRow[]; mayEnter: boolean }) {
  const { say, sayCode, dateTime } = useWords();
  const { call, rows } = props;
  return (
    <RoomPage call={call} title={say('late.title')} wide>
      <p class="govuk-body">{say('late.lead')}</p>
      {props.mayEnter ? <ButtonLink href={roomOf(call, 'late/new')}>{say('late.begin')}</ButtonLink> : null}
      {rows.length === 0 ? (
        <InsetText>{say('late.none')}</InsetText>
      ) : (
        <ScrollRegion label={say('late.all')}>
          <Table
            caption={say('late.all')}
            captionSize="m"
            dense
            firstCellIsHeader
            rows={rows}
            columns={[
              {
                head: say('room.application'),
                cell: ({ id, reference }) => (
                  <a class="govuk-link" href={roomOf(call, `late/${id}`)}>
                    {reference}
                  </a>
                ),
              },
              { head: say('room.organisation'), cell: ({ organisation }) => organisation },
              { head: say('late.channel'), cell: ({ receivedBy }) => sayCode(`late.by.${receivedBy}`) },
              { head: say('late.received'), cell: ({ receivedAt }) => dateTime(receivedAt, fundTimeZone) },
              { head: say('room.state'), cell: (row) => <StateTag row={row} /> },
            ]}
          />
        </ScrollRegion>
      )}
    </RoomPage>
  );
}

function StateTag({ row }: { row: ReceivedRow }) {
  const { sayCode } = useWords();
  const state = stateOf(row);
  return (
    <Tag colour={({ entering: 'yellow', recorded: 'green', set_aside: 'grey' } as const)[state]}>
      {sayCode(`late.state.${state}`)}
    </Tag>
  );
}

interface FormProps {
  readonly call: CallRow;
  readonly typed: Typed;
  readonly errors: FormErrors;
}

/** What came, how and when, and from whom. */
export function NewLatePage(props: {
  call: CallRow;
  typed: Typed;
  /** The organisations that have a name like the one that was looked for; undefined before. */
  found: readonly FoundOrganisation[] | undefined;
  errors?: readonly FieldError[] | undefined;
}) {
  const words = useWords();
  const { say, sayCode } = words;
  const { call, typed, found } = props;
  const errors = formErrors(words, props.errors);
  const zone = call.windows[0]!.timezone;
  return (
    <RoomPage
      call={call}
      title={say('late.new.title')}
      within={{ href: roomOf(call, 'late'), text: say('late.title') }}
      errors={errors.summary}
    >
      <form method="post" action={roomOf(call, 'late')} novalidate>
        <EditingFields />
        {call.windows.length > 1 ? (
          <Radios
            name="window"
            legend={say('late.window')}
            legendSize="s"
            value={textAt(typed, 'window')}
            error={errors.of('window')}
            choices={call.windows.map(({ code, title }) => ({
              value: code,
              text: `${code} · ${textIn(title, words)}`,
            }))}
          />
        ) : null}
        <Radios
          name="channel"
          legend={say('late.channel')}
          legendSize="s"
          value={textAt(typed, 'channel')}
          error={errors.of('channel')}
          choices={channels.map((value) => ({ value, text: sayCode(`late.by.${value}`) }))}
        />
        <Moment
          name="received"
          legend={say('late.day')}
          hint={say('late.day_hint')}
          timeLabel={say('room.time', { zone })}
          typed={typed}
          error={errors.of('received')}
        />
        <Radios
          name="whose"
          legend={say('late.organisation')}
          legendSize="s"
          value={textAt(typed, 'whose')}
          error={errors.of('whose')}
          choices={[
            {
              value: 'known',
              text: say('late.organisation_known'),
              conditional: <Known {...{ call, typed, errors, found }} />,
            },
            { value: 'new', text: say('late.organisation_new'), conditional: <New {...{ call, typed, errors }} /> },
          ]}
        />
        <Button>{say('late.new.submit')}</Button>
      </form>
    </RoomPage>
  );
}

function Known({ typed, errors, found }: FormProps & { found: readonly FoundOrganisation[] | undefined }) {
  const { say, country } = useWords();
  return (
    <>
      <Input
        name="find"
        label={say('late.organisation_known_hint')}
        value={textAt(typed, 'find')}
        error={errors.of('find')}
      />
      <Button kind="secondary" name="step" value="find">
        {say('late.organisation_find')}
      </Button>
      {found?.length === 0 ? <p class="govuk-body">{say('late.organisation_unknown')}</p> : null}
      {found && found.length > 0 ? (
        <Radios
          name="organisation"
          legend={say('late.organisation_choose')}
          legendSize="s"
          layout="small"
          value={textAt(typed, 'organisation')}
          error={errors.of('organisation')}
          choices={found.map((one) => ({ value: one.id, text: `${one.name} (${country(one.country)})` }))}
        />
      ) : null}
    </>
  );
}

function New({ typed, errors }: FormProps) {
  const { say, sayCode } = useWords();
  const day = (name: string, legend: string) => (
    <DateInput
      name={name}
      legend={legend}
      legendSize="s"
      error={errors.of(name)}
      values={typedAt(typed, name) as Record<'day' | 'month' | 'year', string> | undefined}
    />
  );
  return (
    <>
      <Input
        name="name"
        label={say('late.organisation_name')}
        value={textAt(typed, 'name')}
        error={errors.of('name')}
      />
      <Input
        name="country"
        label={say('late.organisation_country')}
        hint={say('late.organisation_country_hint')}
        width={2}
        value={textAt(typed, 'country')}
        error={errors.of('country')}
      />
      <Select
        name="kind"
        label={say('late.organisation_kind')}
        value={textAt(typed, 'kind') || 'ngo'}
        error={errors.of('kind')}
        options={organisationKinds.map((value) => ({ value, text: sayCode(`organisation.kind.${value}`) }))}
      />
      <Input
        name="registration"
        label={say('late.organisation_registration')}
        hint={say('desk.optional')}
        width={20}
        value={textAt(typed, 'registration')}
        error={errors.of('registration')}
      />
      <Checkboxes
        name="facts"
        legend={say('late.organisation_facts')}
        legendSize="s"
        layout="small"
        values={ticksAt(typed, 'facts')}
        choices={tickedFacts.map((value) => ({ value, text: sayCode(`late.fact.${value}`) }))}
      />
      {day('registeredOn', say('late.registered_on'))}
      {day('assistsSince', say('late.assists_since'))}
    </>
  );
}

/** One of them: its original, where it is entered, and how it is recorded. */
export function OneLatePage(props: {
  call: CallRow;
  page: ReceivedPage;
  typed: Typed;
  errors?: readonly FieldError[] | undefined;
}) {
  const words = useWords();
  const { say } = words;
  const { call, page, typed } = props;
  const { row, application, toRecord } = page;
  const errors = formErrors(words, props.errors);
  const window = call.windows.find(({ id }) => id === row.windowId)!;
  return (
    <RoomPage
      call={call}
      title={words.sayCode(`late.one.title.${row.receivedBy}`, { reference: row.reference })}
      within={{ href: roomOf(call, 'late'), text: say('late.title') }}
      errors={errors.summary}
    >
      <ReceivedMark application={application} />
      <SummaryList
        rows={[
          { key: say('room.organisation'), value: row.organisation },
          { key: say('late.window'), value: `${window.code} · ${textIn(window.title, words)}` },
          { key: say('late.received'), value: words.dateTime(row.receivedAt, window.timezone) },
          { key: say('room.state'), value: <StateTag row={row} /> },
        ]}
      />
      <Original {...{ call, page, errors }} />
      {stateOf(row) === 'entering' ? (
        <>
          <h2 class="govuk-heading-m">{say('late.sections')}</h2>
          <p class="govuk-body">{say('late.sections_lead')}</p>
          <p class="govuk-body">
            <a class="govuk-link" href={`/applications/${row.id}`}>
              {say('late.sections_open')}
            </a>
          </p>
        </>
      ) : null}
      {toRecord ? <Record {...{ call, page, typed, errors }} toRecord={toRecord} /> : null}
      {toRecord ? <SetAside {...{ call, page, typed, errors }} /> : null}
      {stateOf(row) === 'recorded' ? (
        <p class="govuk-body">{say('late.recorded', { at: words.dateTime(row.receivedAt, window.timezone) })}</p>
      ) : null}
    </RoomPage>
  );
}

function Original({ call, page, errors }: { call: CallRow; page: ReceivedPage; errors: FormErrors }) {
  const { say } = useWords();
  const { csrf } = useFrame();
  const { row, originals, toRecord } = page;
  const at = roomOf(call, `late/${row.id}/original`);
  return (
    <>
      <h2 class="govuk-heading-m">{say('late.original')}</h2>
      {originals.length === 0 ? <p class="govuk-body">{say('late.original_none')}</p> : null}
      <ul class="govuk-list">
        {originals.map(({ id, fileId, name }) => (
          <li class="sgf-acts">
            <a class="govuk-link" href={`/applications/${row.id}/files/${fileId}`}>
              {name}
            </a>
            {toRecord ? (
              <form method="post" action={`${at}/${id}/removal`}>
                <EditingFields />
                <Button kind="secondary" class="sgf-small">
                  {say('late.original_remove')}
                  <span class="govuk-visually-hidden">: {name}</span>
                </Button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
      {toRecord && csrf ? (
        <form method="post" encType="multipart/form-data" action={at}>
          <EditingFields />
          <FileUpload
            name="file"
            label={say('late.original')}
            hint={say('late.original_hint')}
            error={errors.of('file')}
            multiple
          />
          <Button kind="secondary">{say('late.original_attach')}</Button>
        </form>
      ) : null}
    </>
  );
}

interface ActProps extends FormProps {
  readonly page: ReceivedPage;
}

function Record({
  call,
  page,
  typed,
  errors,
  toRecord,
}: ActProps & { toRecord: NonNullable<ReceivedPage['toRecord']> }) {
  const { say } = useWords();
  return (
    <>
      <h2 class="govuk-heading-m">{say('late.record')}</h2>
      {toRecord.isOwn ? <p class="govuk-body">{say('late.record_own')}</p> : null}
      {toRecord.reasons.length > 0 ? (
        <>
          <p class="govuk-body">{say('late.record_not_yet')}</p>
          <Reasons reasons={inShort(toRecord.reasons)} />
        </>
      ) : (
        <form method="post" action={roomOf(call, `late/${page.row.id}/record`)} novalidate>
          <p class="govuk-body">{say('late.record_lead')}</p>
          <EditingFields version={page.application.version} />
          <Input
            name="certifier"
            label={say('late.certifier')}
            value={textAt(typed, 'certifier')}
            error={errors.of('certifier')}
          />
          <Textarea
            name="why"
            label={say('late.compared')}
            rows={3}
            value={textAt(typed, 'why')}
            error={errors.of('why')}
          />
          <Button>{say('late.record')}</Button>
        </form>
      )}
    </>
  );
}

/** What is missing stands in the sections, one by one. */
function inShort(reasons: readonly Reason[]): Reason[] {
  const missing = reasons.filter(
    ({ code }) => /_(missing|incomplete)$/.test(code) && code !== 'application.original_missing',
  );
  const others = reasons.filter((reason) => !missing.includes(reason));
  return missing.length === 0 ? others : [...others, { code: 'late.missing', params: { count: missing.length } }];
}

function SetAside({ call, page, typed, errors }: ActProps) {
  const { say } = useWords();
  return (
    <form method="post" action={roomOf(call, `late/${page.row.id}/withdrawal`)} novalidate>
      <h2 class="govuk-heading-m">{say('late.set_aside')}</h2>
      <p class="govuk-body">{say('late.set_aside_lead')}</p>
      <EditingFields />
      <Input name="reason" label={say('room.why')} value={textAt(typed, 'reason')} error={errors.of('reason')} />
      <Button kind="secondary">{say('late.set_aside')}</Button>
    </form>
  );
}
