import { Temporal } from 'temporal-polyfill';

/** A time on the wall: `date` is `2011-04-30`, `time` is `23:59`, or `24:00` for the end of that day. */
export interface WallTime {
  readonly date: string;
  readonly time: string;
  /** IANA name of the zone. */
  readonly zone: string;
}

/** Why a time on the wall is no instant; `before` and `after` are the nearest times of that night that are. */
export type WallFault =
  | { readonly code: 'desk.time.form' | 'desk.time.zone' }
  | {
      readonly code: 'desk.time.skipped' | 'desk.time.doubled';
      readonly params: { readonly before: string; readonly after: string };
    };

/** The instant that a clock on the wall shows, in RFC 3339; or why there is none, or are two. */
export function instantAt({ date, time, zone }: WallTime): { readonly instant: string } | WallFault {
  if (!isZone(zone)) return { code: 'desk.time.zone' };
  const wall = wallAt(date, time);
  if (wall === undefined) return { code: 'desk.time.form' };
  try {
    const at = wall.toZonedDateTime(zone, { disambiguation: 'reject' });
    return { instant: at.toString({ timeZoneName: 'never', smallestUnit: 'second' }) };
  } catch {
    return changeOfClocks(wall, zone);
  }
}

/** What the clock on the wall shows at an instant; midnight is the end of the day that it ends, as deadlines are written. */
export function wallTimeOf(instant: string, zone: string, midnightEnds = false): WallTime {
  const wall = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime();
  const time = wall.toPlainTime().toString({ smallestUnit: 'minute' });
  if (midnightEnds && time === '00:00')
    return { date: wall.toPlainDate().subtract({ days: 1 }).toString(), time: '24:00', zone };
  return { date: wall.toPlainDate().toString(), time, zone };
}

/** Whether it is the name of a zone with rules, such as `Europe/Vienna`. An offset is none. */
export function isZone(name: string): boolean {
  try {
    return name.includes('/') && Temporal.PlainDate.from('2000-01-01').toZonedDateTime(name).timeZoneId.length > 0;
  } catch {
    return false;
  }
}

function wallAt(date: string, time: string): Temporal.PlainDateTime | undefined {
  const [, hour, minute] = /^([01]?\d|2[0-4])[:.]([0-5]\d)$/.exec(time.trim()) ?? [];
  if (hour === undefined || minute === undefined || (hour === '24' && minute !== '00')) return undefined;
  try {
    return Temporal.PlainDate.from(date)
      .toPlainDateTime()
      .add({ minutes: Number(hour) * 60 + Number(minute) });
  } catch {
    return undefined;
  }
}

/** Clocks go forward or back between two times on the wall; what lies between them is skipped, or comes twice. */
function changeOfClocks(wall: Temporal.PlainDateTime, zone: string): WallFault {
  const change = wall.toZonedDateTime(zone, { disambiguation: 'earlier' }).getTimeZoneTransition('next')!;
  const [left, reached] = [change.subtract({ nanoseconds: 1 }), change].map((at) => at.toPlainDateTime());
  const isSkipped = Temporal.PlainDateTime.compare(left!, reached!) < 0;
  const [first, last] = isSkipped
    ? [left!.add({ nanoseconds: 1 }), reached!]
    : [reached!, left!.add({ nanoseconds: 1 })];
  const params = { before: shown(first.subtract({ minutes: 1 })), after: shown(last) };
  return { code: isSkipped ? 'desk.time.skipped' : 'desk.time.doubled', params };
}

const shown = (wall: Temporal.PlainDateTime): string => wall.toPlainTime().toString({ smallestUnit: 'minute' });
