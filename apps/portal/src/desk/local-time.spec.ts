import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { instantAt, isZone, wallTimeOf } from './local-time.js';

const zone = 'Europe/Vienna';
const zones = [zone, 'Africa/Casablanca', 'America/St_Johns', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia'];

describe('a time on the wall', () => {
  test.each([
    ['2011-03-08', '00:00', '2011-03-08T00:00:00+01:00'],
    ['2011-04-30', '24:00', '2011-05-01T00:00:00+02:00'],
    ['2026-02-28', '23:59', '2026-02-28T23:59:00+01:00'],
    ['2014-10-01', '1.00', '2014-10-01T01:00:00+02:00'],
  ])('%s %s is an instant', (date, time, instant) => expect(instantAt({ date, time, zone })).toEqual({ instant }));

  test('that clocks skip is refused with the nearest that there are', () => {
    expect(instantAt({ date: '2011-03-27', time: '02:30', zone })).toEqual({
      code: 'desk.time.skipped',
      params: { before: '01:59', after: '03:00' },
    });
  });

  test('that comes twice is refused with the nearest that come once', () => {
    expect(instantAt({ date: '2011-10-30', time: '02:00', zone })).toEqual({
      code: 'desk.time.doubled',
      params: { before: '01:59', after: '03:00' },
    });
  });

  test.each([
    ['2011-02-30', '10:00'],
    ['2011-02-20', '24:01'],
    ['2011-02-20', 'noon'],
    ['', ''],
  ])('%s %s is none', (date, time) => expect(instantAt({ date, time, zone })).toEqual({ code: 'desk.time.form' }));

  test.each(['', 'Vienna', 'Europe/Vien', '+01:00', 'CET'])('has no zone called %s', (name) => {
    expect(isZone(name)).toBe(false);
    expect(instantAt({ date: '2011-03-08', time: '10:00', zone: name })).toEqual({ code: 'desk.time.zone' });
  });

  test('of any instant leads back to it, or is one of two that clocks show alike', () => {
    const minutes = fc.integer({ min: 0, max: 50 * 366 * 24 * 60 });
    fc.assert(
      fc.property(minutes, fc.constantFrom(...zones), fc.boolean(), (minute, zone, midnightEnds) => {
        const instant = Temporal.Instant.fromEpochMilliseconds(minute * 60_000);
        const read = instantAt(wallTimeOf(instant.toString(), zone, midnightEnds));
        if ('instant' in read) expect(Temporal.Instant.from(read.instant).equals(instant)).toBe(true);
        else expect(read.code).toBe('desk.time.doubled');
      }),
    );
  });

  test('is refused exactly where clocks show it never or twice, and both ways out are instants', () => {
    const changes = zones.flatMap((name) => {
      const start = Temporal.Instant.from('1996-01-01T00:00:00Z').toZonedDateTimeISO(name);
      const list = [];
      for (let at = start.getTimeZoneTransition('next'); at && at.year < 2030; at = at.getTimeZoneTransition('next'))
        list.push(at);
      return list;
    });
    fc.assert(
      fc.property(fc.constantFrom(...changes), fc.integer({ min: -180, max: 180 }), (change, minutes) => {
        const wall = change.toPlainDateTime().add({ minutes });
        const zone = change.timeZoneId;
        const [date, time] = [wall.toPlainDate().toString(), wall.toPlainTime().toString().slice(0, 5)];
        const read = instantAt({ date, time, zone });
        const shownAt = (offset: string) => wall.toZonedDateTime(offset).toInstant().toZonedDateTimeISO(zone);
        const offsets = [change.offset, change.subtract({ nanoseconds: 1 }).offset];
        const times = new Set(
          offsets.map(shownAt).flatMap((at) => (at.toPlainDateTime().equals(wall) ? [at.epochMilliseconds] : [])),
        );
        expect('instant' in read).toBe(times.size === 1);
        if (!('params' in read)) return;
        const day = wall.toPlainDate();
        const ways = [day.subtract({ days: 1 }), day, day.add({ days: 1 })].flatMap((each) =>
          [read.params.before, read.params.after].map((at) => instantAt({ date: each.toString(), time: at, zone })),
        );
        expect(ways.filter((way) => 'instant' in way).length).toBeGreaterThanOrEqual(2);
      }),
      { numRuns: 400 },
    );
  });
});
