import { words } from '#words';
import { aCallRow } from '../../../../../test/support/builders/call-row.js';
import { atomOf } from './atom.js';
import { callsFeed, type FollowedCall } from './calls-feed.js';
import { datesCalendar } from './dates-calendar.js';

const site = 'https://grants.example.org';
const call = aCallRow('2026');
const at = (text: string) => new Date(text);
const followed = (more: Partial<FollowedCall> = {}): FollowedCall => ({ call, corrigenda: [], answers: [], ...more });

const answers = [
  { id: 'a1', publishedAt: at('2026-01-25T12:00:00Z') },
  { id: 'a2', publishedAt: at('2026-01-25T12:00:00Z') },
  { id: 'a3', publishedAt: at('2026-02-01T12:00:00Z') },
];

test('answers that were published together are one entry, and the call is as new as the latest', () => {
  const { entries } = callsFeed([followed({ answers })], words('en'), site);
  expect(entries.map(({ id, title, summary }) => [id, title, summary]).slice(1)).toEqual([
    ['urn:uuid:a1', 'Tenth cycle, second window (10.2): answers to questions', '2 answers were published.'],
    ['urn:uuid:a3', 'Tenth cycle, second window (10.2): answers to questions', '1 answer was published.'],
  ]);
  expect(entries[0]!.updated).toEqual(at('2026-02-01T12:00:00Z'));
  expect(entries[1]!.href).toBe(`${site}/calls/2026/questions?lang=en`);
});

test('a call that was cancelled says so, and is new again', () => {
  const cancelled = followed({ call: { ...call, state: 'cancelled' }, cancelledAt: at('2026-02-02T00:00:00Z') });
  const [entry] = callsFeed([cancelled], words('en'), site).entries;
  expect([entry!.title, entry!.updated]).toEqual([
    'Cancelled: Tenth cycle, second window (10.2)',
    at('2026-02-02T00:00:00Z'),
  ]);
});

test('a deadline in a feed is its last minute', () =>
  expect(callsFeed([followed()], words('en'), site).entries[0]!.summary).toContain(
    'closes 28 February 2026 at 23:59 CET',
  ));

test('entries stand newest first, and what XML reads as its own is written so that it does not', () => {
  const feed = callsFeed([followed({ answers })], words('en'), site);
  const odd = { ...feed, title: `<b>&"\u0001`, entries: feed.entries };
  const xml = atomOf(odd);
  expect(xml).toContain('<title>&lt;b&gt;&amp;&quot;</title>');
  expect([...xml.matchAll(/<id>(urn:[^<]+)/g)].map(([, id]) => id)).toEqual([
    `urn:uuid:${call.id}`,
    'urn:uuid:a3',
    'urn:uuid:a1',
  ]);
  expect(atomOf({ ...feed, entries: [] })).toContain('<updated>1970-01-01T00:00:00.000Z</updated>');
});

test('a calendar has the dates of questions where the call takes them', () => {
  const asking = { ...call, clarificationsUntil: at('2026-01-26T23:00:00Z'), answersDueOn: '2026-01-30' };
  const lines = datesCalendar(asking, words('en'), site).split('\r\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      `UID:${call.id}-questions`,
      'DTSTART:20260126T225900Z',
      'DTEND:20260126T230000Z',
      'DTSTART;VALUE=DATE:20260130',
      'SEQUENCE:3',
    ]),
  );
  expect(datesCalendar(asking, words('en'), site)).toBe(datesCalendar(asking, words('en'), site));
});
