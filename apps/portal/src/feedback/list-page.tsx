import type { CallRow, WindowRow } from '#calls';
import { givesText } from '#calls/domain';
import type { FeedbackRow } from '#selection';
import { fundTimeZone } from '#words';
import { textIn } from '../calls/public-calls.js';
import { RoomPage } from '../call-room/room-page.js';
import { ScrollRegion, Table, Tag, useWords } from '../components/index.js';

/** A window with what was assessed in it. */
export interface WindowFeedback {
  readonly window: WindowRow;
  readonly rows: readonly FeedbackRow[];
}

/** What applicants of a call read of the assessment: who still lacks a text, and what was given. */
export function FeedbackListPage({ call, windows }: { call: CallRow; windows: readonly WindowFeedback[] }) {
  const { say } = useWords();
  return (
    <RoomPage call={call} title={say('feedback.desk.title')} wide>
      <p class="govuk-body">{say('feedback.desk.lead')}</p>
      {windows.map((each) => (
        <OfWindow {...each} />
      ))}
    </RoomPage>
  );
}

/** The address at which the text of an application is written. */
export const deskFeedbackOf = ({ applicationId }: Pick<FeedbackRow, 'applicationId'>): string =>
  `/desk/applications/${applicationId}/feedback`;

/** Applications without a text that was promised, by reference. */
export const withoutText = ({ window, rows }: WindowFeedback): FeedbackRow[] =>
  givesText(window.rules.settings.feedback)
    ? rows.filter(({ writtenAt, releasedAt }) => writtenAt === null && releasedAt === null)
    : [];

function OfWindow({ window, rows }: WindowFeedback) {
  const words = useWords();
  const { say } = words;
  const kind = window.rules.settings.feedback;
  const missing = withoutText({ window, rows });
  const title = `${window.code} · ${textIn(window.title, words)}`;
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      <p class="govuk-body">{say('feedback.desk.kind', { kind })}</p>
      {rows.length === 0 ? <p class="govuk-body">{say('feedback.desk.not_ranked')}</p> : null}
      {rows.length > 0 && givesText(kind) ? (
        <p class="govuk-body">
          {missing.length === 0
            ? say('feedback.desk.none_missing')
            : say('feedback.desk.missing', { count: missing.length })}
        </p>
      ) : null}
      {rows.length > 0 && kind !== 'none' ? (
        <Rows title={title} rows={[...missing, ...rows.filter((row) => !missing.includes(row))]} missing={missing} />
      ) : null}
    </>
  );
}

function Rows(props: { title: string; rows: readonly FeedbackRow[]; missing: readonly FeedbackRow[] }) {
  const { say } = useWords();
  return (
    <ScrollRegion label={props.title}>
      <Table
        caption={props.title}
        captionHidden
        dense
        firstCellIsHeader
        rows={props.rows}
        columns={[
          {
            head: say('feedback.desk.application'),
            cell: (row) => (
              <a class="govuk-link" href={deskFeedbackOf(row)}>
                {row.reference}
              </a>
            ),
          },
          { head: say('feedback.desk.organisation'), cell: ({ organisation }) => organisation },
          { head: say('feedback.desk.project'), cell: ({ project }) => project },
          {
            head: say('feedback.desk.state'),
            cell: (row) => <Standing row={row} isMissing={props.missing.includes(row)} />,
          },
        ]}
      />
    </ScrollRegion>
  );
}

/** How far it is, in a word and with who and when. */
function Standing({ row, isMissing }: { row: FeedbackRow; isMissing: boolean }) {
  const { say, dateTime } = useWords();
  const { writtenAt, writtenBy, releasedAt } = row;
  if (releasedAt !== null)
    return (
      <>
        <Tag colour="green">{say('feedback.desk.state.released')}</Tag> {dateTime(releasedAt, fundTimeZone)}
      </>
    );
  if (isMissing) return <Tag colour="yellow">{say('feedback.desk.state.missing')}</Tag>;
  if (writtenAt === null) return <Tag colour="grey">{say('feedback.desk.state.waiting')}</Tag>;
  return (
    <>
      <Tag colour="blue">{say('feedback.desk.state.written')}</Tag>{' '}
      {say('feedback.desk.written', { name: writtenBy ?? '', at: dateTime(writtenAt, fundTimeZone) })}
    </>
  );
}
