import type { ReceivedPage } from '#applications';
import type { CallRow } from '#calls';
import type { Reason } from '#kernel';
import { textIn } from '../calls/public-calls.js';
import {
  Button,
  EditingFields,
  FileUpload,
  formErrors,
  Input,
  SummaryList,
  Textarea,
  useFrame,
  useWords,
  type FieldError,
  type FormErrors,
} from '../components/index.js';
import { textAt, type Typed } from '../http/form-reader.js';
import { isLooked, LookAgain } from '../traces/look-again.js';
import { Reasons, RoomPage, roomOf } from '../call-room/room-page.js';
import { ReceivedMark } from './received-mark.js';
import { stateOf, StateTag } from './late-pages.js';

interface FormProps {
  readonly call: CallRow;
  readonly typed: Typed;
  readonly errors: FormErrors;
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
            hint={say('traces.none_here')}
            rows={3}
            value={textAt(typed, 'why')}
            error={errors.of('why')}
          />
          {typed['why'] === undefined ? null : <LookAgain looked={isLooked(typed)} errors={errors} />}
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
      <Input
        name="reason"
        label={say('room.why')}
        hint={say('traces.none_here')}
        value={textAt(typed, 'reason')}
        error={errors.of('reason')}
      />
      {typed['reason'] === undefined ? null : <LookAgain looked={isLooked(typed)} errors={errors} />}
      <Button kind="secondary">{say('late.set_aside')}</Button>
    </form>
  );
}
