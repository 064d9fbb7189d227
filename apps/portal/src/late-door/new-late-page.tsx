import { channels } from '#applications/domain';
import type { CallRow } from '#calls';
import { organisationKinds } from '#identity';
import { textIn } from '../calls/public-calls.js';
import {
  Button,
  Checkboxes,
  DateInput,
  EditingFields,
  formErrors,
  Input,
  Radios,
  Select,
  useWords,
  type FieldError,
  type FormErrors,
} from '../components/index.js';
import { textAt, ticksAt, typedAt, type Typed } from '../http/form-reader.js';
import { Moment } from '../desk/moment.js';
import { RoomPage, roomOf } from '../call-room/room-page.js';
import { tickedFacts } from './late-form.js';
import type { FoundOrganisation } from './organisation-search.js';

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
