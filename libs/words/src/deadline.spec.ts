import fc from 'fast-check';
import { instant, lastMinute, later } from '../../kernel/src/index.js';
import { languages, type Language } from './languages.js';
import { words } from './words.js';

const ends = fc.date({
  min: instant('1990-01-01T00:00:00Z'),
  max: instant('2100-01-01T00:00:00Z'),
  noInvalidDate: true,
});
const zones = fc.constantFrom('Europe/Vienna', 'UTC', 'Africa/Lagos', 'Asia/Kathmandu', 'America/St_Johns');
const spoken = fc.constantFrom(...(Object.keys(languages) as Language[]));

test('a minute that is told as the last one is wholly before the end, and the next one is not', () =>
  fc.assert(
    fc.property(ends, zones, spoken, (end, zone, language) => {
      const { deadline, dateTime } = words(language);
      const shown = deadline(end, zone);
      const begins = later(lastMinute(end), -(lastMinute(end).getTime() % 60_000));
      for (const within of [0, 59_999]) expect(dateTime(later(begins, within), zone)).toBe(shown);
      expect(later(begins, 59_999) < end).toBe(true);
      expect(later(begins, 2 * 60_000 - 1) < end).toBe(false);
    }),
  ));

test('mails and pages tell the same minute', () =>
  fc.assert(
    fc.property(ends, spoken, (end, language) => {
      const { deadline, dateTime, sayCode } = words(language);
      expect(deadline(end, 'Europe/Vienna')).toBe(dateTime(lastMinute(end), 'Europe/Vienna'));
      expect(sayCode('call.closed', { closedAt: end.toISOString() })).toContain(deadline(end, 'Europe/Vienna'));
    }),
  ));

test('what closes at midnight is taken until 23:59', () =>
  expect(words('en').deadline('2011-04-30T22:00:00Z', 'Europe/Vienna')).toBe('30 April 2011 at 23:59 CEST'));
