import type { CallNumbers, Counted } from '#applications';
import { sectionsOf } from '#applications/domain';
import type { CallRow } from '#calls';
import { doorState } from '#calls/domain';
import { instant, later } from '#kernel';
import type { Words } from '#words';
import type { Coming } from './call-outlook.js';
import type { Bar } from './chart.js';

/** How far drafts are, in bands: no word of a draft is known, only how many of its sections hold something. */
export const draftBands = ['nothing', 'begun', 'half', 'every'] as const;
/** One of the bands. */
export type DraftBand = (typeof draftBands)[number];

/** The band of a draft with so many sections begun, of so many that are asked. */
export const bandOf = (begun: number, asked: number): DraftBand =>
  begun === 0 ? 'nothing' : begun >= asked ? 'every' : begun * 2 >= asked ? 'half' : 'begun';

/** Drafts by band. A section that only some applicants are asked, the partners', does not count against the others. */
export function draftsByBand({ windows }: CallRow, drafts: CallNumbers['drafts'], { sayCode }: Words): Bar[] {
  const asked = new Map(
    windows.map(({ id, rules: { form } }) => [
      id,
      sectionsOf(form).filter((section) => section !== 'partners').length + (form.documents.length > 0 ? 1 : 0),
    ]),
  );
  const bands = drafts.map(({ windowId, bucket, count }) => ({ band: bandOf(bucket, asked.get(windowId)!), count }));
  return draftBands.map((band) => ({
    label: sayCode(`room.band.${band}`),
    value: bands.filter((one) => one.band === band).reduce((sum, { count }) => sum + count, 0),
  }));
}

/** So many by what they have in common, of all windows together, the most first. */
export function most(counted: readonly Counted<string>[], labelOf: (bucket: string) => string): Bar[] {
  return [...sums(counted)]
    .map(([bucket, value]) => ({ label: labelOf(bucket), value }))
    .sort((a, b) => b.value - a.value || (a.label < b.label ? -1 : 1));
}

/** The hours of the last three days in which something came, without a gap between them, and what came before. */
export interface Hours {
  readonly earlier: number;
  readonly hours: readonly { readonly at: Date; readonly count: number }[];
}

/** The most hours that are shown one by one. */
const mostHours = 72;
const anHour = 3_600_000;

/** Counts by the hour. */
export function hoursOf(counted: readonly Counted<string>[]): Hours {
  const byHour = new Map([...sums(counted)].map(([at, count]) => [instant(at).getTime(), count]));
  if (byHour.size === 0) return { earlier: 0, hours: [] };
  const [first, last] = [Math.min(...byHour.keys()), Math.max(...byHour.keys())];
  const from = Math.max(first, last - (mostHours - 1) * anHour);
  const shown = Array.from({ length: (last - from) / anHour + 1 }, (_, index) => from + index * anHour);
  const earlier = [...byHour].filter(([at]) => at < from).reduce((sum, [, count]) => sum + count, 0);
  return { earlier, hours: shown.map((at) => ({ at: later(epoch, at), count: byHour.get(at) ?? 0 })) };
}

const epoch = instant('1970-01-01T00:00:00Z');

const sums = (counted: readonly Counted<string>[]): Map<string, number> => {
  const all = new Map<string, number>();
  for (const { bucket, count } of counted) all.set(bucket, (all.get(bucket) ?? 0) + count);
  return all;
};

/** Something that is about to happen: at an instant, or on a day. */
export interface NextEvent {
  readonly at: Date | string;
  readonly what: string;
}

/** What comes next in a call, the earliest first. */
export function nextEvents(
  call: CallRow,
  reminders: readonly Coming<Date>[],
  reports: readonly Coming<string>[],
  { say, sayCode }: Words,
): NextEvent[] {
  const { now, clarificationsUntil, answersDueOn } = call;
  const runs = call.state === 'published';
  const events: NextEvent[] = [
    ...call.windows.flatMap((window) => [
      { at: window.opensAt, what: say('room.next.opens', { window: window.code }) },
      { at: window.closesAt, what: say('room.next.closes', { window: window.code }) },
    ]),
    ...(clarificationsUntil ? [{ at: clarificationsUntil, what: say('room.next.questions_end') }] : []),
    ...(answersDueOn ? [{ at: answersDueOn, what: say('room.next.answers_due') }] : []),
    ...reminders.map(({ what, at }) => ({ at, what: sayCode(`room.next.reminder.${what}`) })),
  ];
  const due = reports.map(({ what, at, count }) => ({ at, what: sayCode(`room.next.report.${what}`, { count }) }));
  return [...(runs ? events : []), ...due]
    .filter(({ at }) => dayOf(at) >= dayOf(now) && !(at instanceof Date && at <= now))
    .sort((a, b) => (keyOf(a.at) < keyOf(b.at) ? -1 : 1));
}

const keyOf = (at: Date | string): string => (typeof at === 'string' ? at : at.toISOString());
const dayOf = (at: Date | string): string => keyOf(at).slice(0, 10);

/** The windows whose submissions are kept from staff now, with the instant at which they are seen. */
export const sealedNow = ({
  windows,
  now,
}: CallRow): { readonly code: string; readonly until: Date; readonly timezone: string }[] =>
  windows
    .filter((window) => window.rules.settings.sealedUntilClosing && doorState(window, now) !== 'closed')
    .map(({ code, closesAt, graceSeconds, timezone }) => ({
      code,
      until: later(closesAt, graceSeconds * 1000),
      timezone,
    }));
