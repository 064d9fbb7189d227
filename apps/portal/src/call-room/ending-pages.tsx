import type { ComponentChildren } from 'preact';
import { fundTimeZone } from '#words';
import { InsetText, ScrollRegion, SummaryList, Table, Tag, useWords, WarningText } from '../components/index.js';
import { stateColours } from '../desk/desk-list.js';
import type { CallFigures, WindowFigures } from './call-figures.js';
import { RoomPage } from './room-page.js';

/** What a call came to: it stays as long as the call stays. */
export function NumbersPage({ figures }: { figures: CallFigures }) {
  const { say, sayCode } = useWords();
  const { call } = figures;
  return (
    <RoomPage call={call} title={say('room.numbers.title')} wide>
      <p class="govuk-body">
        <Tag colour={stateColours[call.state]}>{sayCode(`call.state.${call.state}`)}</Tag>
      </p>
      <InsetText>{say(call.state === 'concluded' ? 'room.numbers.final' : 'room.numbers.so_far')}</InsetText>
      <WindowsTable windows={figures.windows} />
      <Times figures={figures} />
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
function Times({ figures: { times } }: { figures: CallFigures }) {
  const { say, sayCode, dateTime } = useWords();
  const { closedAt } = times;
  const names = ['publishedAt', 'closedAt', 'firstToldAt', 'lastToldAt', 'firstAgreedAt', 'lastAgreedAt'] as const;
  const shown = (at: Date | null): string => {
    if (at === null) return say('room.numbers.not_yet');
    const when = dateTime(at, fundTimeZone);
    if (closedAt === null || at <= closedAt) return when;
    return say('room.numbers.after_closing', { when, count: Math.floor((at.getTime() - closedAt.getTime()) / aDay) });
  };
  return (
    <>
      <h2 class="govuk-heading-m">{say('room.numbers.times')}</h2>
      <SummaryList rows={names.map((name) => ({ key: sayCode(`room.numbers.${name}`), value: shown(times[name]) }))} />
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
