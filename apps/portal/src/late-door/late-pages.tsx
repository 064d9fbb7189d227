import type { ReceivedRow } from '#applications';
import type { CallRow } from '#calls';
import { fundTimeZone } from '#words';
import { ButtonLink, InsetText, ScrollRegion, Table, Tag, useWords } from '../components/index.js';
import { RoomPage, roomOf } from '../call-room/room-page.js';

/** Where one of them stands. */
export const stateOf = ({ state }: Pick<ReceivedRow, 'state'>): 'entering' | 'set_aside' | 'recorded' =>
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

/** The same, as a tag. */
export function StateTag({ row }: { row: ReceivedRow }) {
  const { sayCode } = useWords();
  const state = stateOf(row);
  return (
    <Tag colour={({ entering: 'yellow', recorded: 'green', set_aside: 'grey' } as const)[state]}>
      {sayCode(`late.state.${state}`)}
    </Tag>
  );
}
