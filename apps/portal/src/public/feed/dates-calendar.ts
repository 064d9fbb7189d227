import ical, { type ICalEventData } from 'ical-generator';
import type { CallRow, WindowRow } from '#calls';
import { lastMinute } from '#kernel';
import type { Words } from '#words';
import { addressOf, textIn } from '../../calls/public-calls.js';

/**
 * The dates of a call for people's own calendars (RFC 5545). Instants are in UTC, which every calendar shows in its
 * owner's zone; a deadline is its last minute. An event keeps its UID when a corrigendum moves it, and `SEQUENCE` grows.
 */
export function datesCalendar(call: CallRow, words: Words, site: string): string {
  const calendar = ical({
    name: textIn(call.title, words),
    prodId: { company: 'Small Grants Facility', product: 'Dates of a call', language: words.language.toUpperCase() },
    x: [{ key: 'X-WR-TIMEZONE', value: call.windows[0]?.timezone ?? 'Europe/Vienna' }],
  });
  const about = {
    url: `${site}${addressOf(call)}?lang=${words.language}`,
    sequence: call.version,
    // Not the moment of asking: the same dates are the same file.
    stamp: call.publishedAt ?? call.now,
  };
  for (const event of [...questionDates(call, words), ...call.windows.flatMap((each) => doorDates(call, each, words))])
    calendar.createEvent({ ...event, ...about });
  return calendar.toString();
}

function questionDates(call: CallRow, words: Words): ICalEventData[] {
  const title = textIn(call.title, words);
  const { clarificationsUntil: until, answersDueOn } = call;
  return [
    ...(until
      ? [{ id: `${call.id}-questions`, ...untilThen(until), summary: words.say('public.dates.questions', { title }) }]
      : []),
    ...(answersDueOn
      ? [
          {
            id: `${call.id}-answers`,
            start: `${answersDueOn}T00:00:00Z`,
            allDay: true,
            summary: words.say('public.dates.answers', { title }),
          },
        ]
      : []),
  ];
}

function doorDates(call: CallRow, window: WindowRow, words: Words): ICalEventData[] {
  const [callTitle, own] = [textIn(call.title, words), textIn(window.title, words)];
  const title = call.windows.length === 1 || own === callTitle ? callTitle : `${callTitle}: ${own}`;
  const { id, opensAt, closesAt, deadlineWording: wording } = window;
  return [
    { id: `${id}-opens`, start: opensAt, end: opensAt, summary: words.say('public.dates.opens', { title }) },
    {
      id: `${id}-closes`,
      ...untilThen(closesAt),
      summary: words.say('public.dates.closes', { title }),
      description: words.say('public.guidelines.wording', { wording: textIn(wording, words) }),
    },
  ];
}

const untilThen = (end: Date) => ({ start: lastMinute(end), end });
