import type { CallRow } from '#calls';
import { doorState } from '#calls/domain';
import {
  ButtonLink,
  InsetText,
  Page,
  ScrollRegion,
  Table,
  Tag,
  useWords,
  type TagColour,
} from '../components/index.js';
import { textIn } from '../calls/public-calls.js';
import { deskOf } from './place.js';

/** How the states of a call are coloured. */
export const stateColours: Readonly<Record<CallRow['state'], TagColour>> = {
  draft: 'grey',
  proposed: 'yellow',
  published: 'green',
  concluded: 'blue',
  cancelled: 'red',
};

/** A call, and what whoever looks may do next. */
export interface ListedCall {
  readonly call: CallRow;
  readonly next: string;
}

/** Every call that there is: where it stands, its doors, and what comes next. */
export function DeskList(props: {
  calls: readonly ListedCall[];
  mayBegin: boolean;
  /** Open requests for an organisation without an owner, for who decides them. */
  recoveries: number | undefined;
}) {
  const { calls, mayBegin, recoveries } = props;
  const words = useWords();
  const { say, sayCode } = words;
  return (
    <Page title={say('desk.title')} wide unlisted>
      <h1 class="govuk-heading-l">{say('desk.title')}</h1>
      {mayBegin ? <ButtonLink href="/desk/calls/new">{say('desk.begin')}</ButtonLink> : null}
      {calls.length === 0 ? (
        <InsetText>{say('desk.none')}</InsetText>
      ) : (
        <div class="sgf-wrapping">
          <ScrollRegion label={say('desk.calls')}>
            <Table
              caption={say('desk.calls')}
              captionHidden
              dense
              firstCellIsHeader
              rows={calls}
              columns={[
                {
                  head: say('desk.list.call'),
                  cell: ({ call }) => (
                    <a class="govuk-link" href={deskOf(call)}>
                      {call.code} · {textIn(call.title, words)}
                    </a>
                  ),
                },
                {
                  head: say('desk.list.state'),
                  cell: ({ call }) => (
                    <Tag colour={stateColours[call.state]}>{sayCode(`call.state.${call.state}`)}</Tag>
                  ),
                },
                { head: say('desk.list.doors'), cell: ({ call }) => <Doors call={call} /> },
                { head: say('desk.list.next'), cell: ({ next }) => next },
              ]}
            />
          </ScrollRegion>
        </div>
      )}
      {recoveries === undefined ? null : (
        <p class="govuk-body">
          <a class="govuk-link" href="/desk/recoveries">
            {say('desk.recoveries', { count: recoveries })}
          </a>
        </p>
      )}
    </Page>
  );
}

/** When each window opens and closes, and where it stands now. */
function Doors({ call }: { call: CallRow }) {
  const { say, sayCode, dateTime, deadline } = useWords();
  if (call.windows.length === 0) return <>{say('desk.no_window')}</>;
  return (
    <ul class="govuk-list sgf-plain">
      {call.windows.map((window) => {
        const params = {
          opens: dateTime(window.opensAt, window.timezone),
          closes: deadline(window.closesAt, window.timezone),
        };
        const door =
          call.state === 'published' ? sayCode(`portal.call.door.${doorState(window, call.now)}`) : undefined;
        return (
          <li>
            {window.code}: {say('desk.from_to', params)} {door ? `(${door})` : null}
          </li>
        );
      })}
    </ul>
  );
}
