import type { ComponentChildren } from 'preact';
import type { FiguresOfCall } from '#calls';
import type { CallFigures, CallTimes, WindowFigures } from '#calls/domain';
import { instant } from '#kernel';
import { fundTimeZone } from '#words';
import {
  Details,
  InsetText,
  ScrollRegion,
  SummaryList,
  Table,
  Tag,
  useWords,
  WarningText,
} from '../components/index.js';
import { stateColours } from '../desk/desk-list.js';
import { RoomPage } from './room-page.js';

/** What a call came to: frozen each time that it was concluded, counted while it is not. */
export function NumbersPage({ figures: { call, now, conclusions } }: { figures: FiguresOfCall }) {
  const { say, sayCode, dateTime } = useWords();
  const last = call.state === 'concluded' ? conclusions[0] : undefined;
  const { windows, times } = last?.figures ?? now;
  return (
    <RoomPage call={call} title={say('room.numbers.title')} wide>
      <p class="govuk-body">
        <Tag colour={stateColours[call.state]}>{sayCode(`call.state.${call.state}`)}</Tag>
      </p>
      <InsetText>
        {last
          ? say('room.numbers.final', { when: dateTime(last.concludedAt, fundTimeZone) })
          : say('room.numbers.so_far')}
      </InsetText>
      <WindowsTable windows={windows} />
      <Times times={times} />
      {conclusions
        .filter((each) => each !== last)
        .map(({ number, concludedAt, figures }) => (
          <Details summary={say('room.numbers.earlier', { number, when: dateTime(concludedAt, fundTimeZone) })}>
            <WindowsTable windows={figures.windows} />
            <Times times={figures.times} />
          </Details>
        ))}
    </RoomPage>
  );
}

/** The numbers of every window, one a column. */
export function WindowsTable({ windows }: { windows: readonly WindowFigures[] }) {
  const { say, sayCode, number, amount } = useWords();
  const counts = [
    'drafts',
    'submitted',
    'withdrawn',
    'undecided',
    'eligible',
    'ineligible',
    'reserved',
    'awarded',
  ] as const;
  const sums = ['envelope', 'requested', 'amount', 'left'] as const;
  const rows: { name: string; of: (window: WindowFigures) => ComponentChildren }[] = [
    ...counts.map((name) => ({ name, of: (window: WindowFigures) => number(window[name]) })),
    ...sums.map((name) => ({ name, of: (window: WindowFigures) => `${window.currency} ${amount(window[name])}` })),
  ];
  return (
    <ScrollRegion label={say('room.numbers.caption')}>
      <Table
        caption={say('room.numbers.caption')}
        captionSize="m"
        dense
        firstCellIsHeader
        rows={rows}
        columns={[
          { head: say('room.numbers.what'), cell: ({ name }) => sayCode(`room.numbers.${name}`) },
          ...windows.map((window) => ({
            head: window.code,
            cell: ({ of }: (typeof rows)[number]) => of(window),
            numeric: true,
          })),
        ]}
      />
    </ScrollRegion>
  );
}

const aDay = 86_400_000;

/** The instants of a call's life, each with its days after the closing. */
function Times({ times }: { times: CallTimes }) {
  const { say, sayCode, dateTime, deadline } = useWords();
  const names = ['publishedAt', 'closedAt', 'firstToldAt', 'lastToldAt', 'firstAgreedAt', 'lastAgreedAt'] as const;
  const shown = (name: (typeof names)[number]): string => {
    const at = times[name];
    if (at === null) return say('room.numbers.not_yet');
    if (name === 'closedAt') return deadline(at, fundTimeZone);
    const when = dateTime(at, fundTimeZone);
    if (times.closedAt === null) return when;
    const after = instant(at).getTime() - instant(times.closedAt).getTime();
    return after <= 0 ? when : say('room.numbers.after_closing', { when, count: Math.floor(after / aDay) });
  };
  return (
    <>
      <h2 class="govuk-heading-m">{say('room.numbers.times')}</h2>
      <SummaryList rows={names.map((name) => ({ key: sayCode(`room.numbers.${name}`), value: shown(name) }))} />
    </>
  );
}

/** What concluding a call does, before it is done. */
export function ConcludeEffect({ figures }: { figures: CallFigures }) {
  const { say } = useWords();
  const undecided = figures.windows.reduce((sum, window) => sum + window.undecided, 0);
  return (
    <>
      {undecided > 0 ? <WarningText>{say('room.conclude.undecided', { count: undecided })}</WarningText> : null}
      <Effects
        lines={['room.conclude.closed', 'room.conclude.reserve', 'room.conclude.grants', 'room.conclude.stays']}
      />
      <WindowsTable windows={figures.windows} />
    </>
  );
}

/** What taking a call up again does, before it is done. */
export function ReopenEffect({ figures }: { figures: CallFigures }) {
  const { say } = useWords();
  const reserved = figures.windows.reduce((sum, window) => sum + window.reserved, 0);
  return (
    <>
      {reserved === 0 ? <WarningText>{say('room.reopen.no_reserve')}</WarningText> : null}
      <Effects lines={['room.reopen.reserve', 'room.reopen.doors', 'room.reopen.public']} />
      <WindowsTable windows={figures.windows} />
    </>
  );
}

function Effects({ lines }: { lines: readonly string[] }) {
  const { say, sayCode } = useWords();
  return (
    <>
      <h2 class="govuk-heading-m">{say('room.effect')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {lines.map((line) => (
          <li>{sayCode(line)}</li>
        ))}
      </ul>
    </>
  );
}
