import type { CallNumbers } from '#applications';
import type { CallRow } from '#calls';
import { doorState } from '#calls/domain';
import { fundTimeZone, isMessageKey, type Words } from '#words';
import { InsetText, ScrollRegion, SummaryList, Table, Tag, useWords } from '../components/index.js';
import { textIn } from '../calls/public-calls.js';
import type { Coming, NoticesSent } from './call-outlook.js';
import type { Bar } from './chart.js';
import { Figure } from './figure.js';
import { draftsByBand, hoursOf, most, nextEvents, sealedNow, type NextEvent } from './overview-figures.js';
import { RoomPage, roomOf } from './room-page.js';

/** What the desk page of a running call is made of. */
export interface Overview {
  readonly call: CallRow;
  readonly numbers: CallNumbers;
  readonly notices: readonly NoticesSent[];
  readonly reminders: readonly Coming<Date>[];
  readonly reports: readonly Coming<string>[];
}

/** The figures of the page, by the name of their chart. */
export const overviewFigures = ['drafts', 'hours', 'countries', 'groups'] as const;
/** One of them. */
export type OverviewFigure = (typeof overviewFigures)[number];

/** The rows of each figure, in the table and in the chart. */
export const figureRows = (
  { call, numbers }: Pick<Overview, 'call' | 'numbers'>,
  words: Words,
): Record<OverviewFigure, Bar[]> => ({
  drafts: draftsByBand(call, numbers.drafts, words),
  hours: hourRows(call, numbers.hours, words),
  countries: most(numbers.countries, words.country),
  groups: most(numbers.groups, (group) => group || words.say('room.overview.no_group')),
});

/** Hours in the zone of the call; what came before the last three days in one row. */
function hourRows(call: CallRow, counted: CallNumbers['hours'], { say, dateTime }: Words): Bar[] {
  const { earlier, hours } = hoursOf(counted);
  const zone = call.windows[0]?.timezone ?? fundTimeZone;
  return [
    ...(earlier > 0 ? [{ label: say('room.overview.earlier'), value: earlier }] : []),
    ...hours.filter(({ count }) => count > 0).map(({ at, count }) => ({ label: dateTime(at, zone), value: count })),
  ];
}

/** A running call as its desk sees it: in numbers, with what comes next and what went out. */
export function OverviewPage(overview: Overview) {
  const words = useWords();
  const { say } = words;
  const { call, numbers, notices } = overview;
  const rows = figureRows(overview, words);
  const figure = (name: OverviewFigure, caption: string, head: string) => (
    <Figure caption={caption} head={head} rows={rows[name]} chart={roomOf(call, `overview/chart/${name}.svg`)} />
  );
  const refused = numbers.refused.reduce((sum, { count }) => sum + count, 0);
  return (
    <RoomPage call={call} title={say('room.overview.title')} wide>
      <Doors call={call} />
      <Next events={nextEvents(call, overview.reminders, overview.reports, words)} call={call} />
      <h2 class="govuk-heading-m">{say('room.overview.drafts')}</h2>
      <p class="govuk-body">{say('room.overview.drafts_lead')}</p>
      {figure('drafts', say('room.overview.drafts_by_band'), say('room.overview.band'))}
      <h2 class="govuk-heading-m">{say('room.overview.submissions')}</h2>
      {figure('hours', say('room.overview.by_hour'), say('room.overview.hour'))}
      {figure('countries', say('room.overview.by_country'), say('room.overview.country'))}
      {figure('groups', say('room.overview.by_group'), say('room.overview.group'))}
      <h2 class="govuk-heading-m">{say('room.overview.refused')}</h2>
      <p class="govuk-body">{say('room.overview.refused_count', { count: refused })}</p>
      <Sent notices={notices} />
    </RoomPage>
  );
}

/** Where the doors stand, and what is sealed. */
function Doors({ call }: { call: CallRow }) {
  const words = useWords();
  const { say, sayCode, dateTime, deadline } = words;
  return (
    <>
      <SummaryList
        rows={call.windows.map((window) => ({
          key: `${window.code} · ${textIn(window.title, words)}`,
          value: (
            <>
              {call.state === 'published' ? (
                <Tag colour="blue">{sayCode(`portal.call.door.${doorState(window, call.now)}`)}</Tag>
              ) : (
                sayCode(`call.state.${call.state}`)
              )}
              <br />
              {say('desk.from_to', {
                opens: dateTime(window.opensAt, window.timezone),
                closes: deadline(window.closesAt, window.timezone),
              })}
            </>
          ),
        }))}
      />
      {sealedNow(call).map(({ code, until, timezone }) => (
        <InsetText>{say('room.overview.sealed', { window: code, until: deadline(until, timezone) })}</InsetText>
      ))}
    </>
  );
}

function Next({ events, call }: { events: readonly NextEvent[]; call: CallRow }) {
  const { say, date, dateTime } = useWords();
  const zone = call.windows[0]?.timezone ?? fundTimeZone;
  return (
    <>
      <h2 class="govuk-heading-m">{say('room.next.title')}</h2>
      {events.length === 0 ? (
        <p class="govuk-body">{say('room.next.none')}</p>
      ) : (
        <SummaryList
          rows={events.map(({ at, what }) => ({
            key: typeof at === 'string' ? date(at) : dateTime(at, zone),
            value: what,
          }))}
        />
      )}
    </>
  );
}

function Sent({ notices }: { notices: readonly NoticesSent[] }) {
  const words = useWords();
  const { say, number, dateTime } = words;
  return (
    <>
      <h2 class="govuk-heading-m">{say('room.sent.title')}</h2>
      {notices.length === 0 ? (
        <p class="govuk-body">{say('room.sent.none')}</p>
      ) : (
        <ScrollRegion label={say('room.sent.title')}>
          <Table
            caption={say('room.sent.title')}
            captionHidden
            dense
            firstCellIsHeader
            rows={notices}
            columns={[
              { head: say('room.sent.what'), cell: (notice) => noticeInWords(notice, words) },
              { head: say('room.sent.sent'), cell: ({ sent }) => number(sent), numeric: true },
              { head: say('room.sent.waiting'), cell: ({ waiting }) => number(waiting), numeric: true },
              { head: say('room.sent.failed'), cell: ({ failed }) => number(failed), numeric: true },
              { head: say('room.sent.last'), cell: ({ lastAt }) => dateTime(lastAt, fundTimeZone) },
            ]}
          />
        </ScrollRegion>
      )}
    </>
  );
}

/** A template in words; one without is shown by its name. */
function noticeInWords({ template, number }: NoticesSent, { sayCode, say }: Words): string {
  const key = `room.notice.${template}`;
  const what = isMessageKey(key) ? sayCode(key) : template.replaceAll('_', ' ');
  return number === null ? what : say('room.notice.numbered', { what, number });
}
