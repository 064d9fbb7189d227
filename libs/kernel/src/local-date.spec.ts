import fc from 'fast-check';
import { LocalDate } from './local-date.js';

const day = (text: string) => LocalDate.of(text);

// The platform's own calendar is the second opinion; only tests use it.
const anyDay = fc
  .integer({ min: -719_162, max: 2_932_896 })
  .map((days) => ({ days, text: new Date(days * 86_400_000).toISOString().slice(0, 10) }));

describe('LocalDate', () => {
  test.each([
    '2011-02-29',
    '2011-02-30',
    '1900-02-29',
    '2011-04-31',
    '2011-13-01',
    '2011-00-10',
    '2011-01-00',
    '0000-01-01',
    '2011-1-1',
    '20110308',
    '2011-03-08T00:00:00Z',
    ' 2011-03-08',
    '2011-03-08\n',
    '+2011-03-08',
    '',
  ])('%j is no day', (text) => {
    expect(LocalDate.parse(text)).toBeUndefined();
    expect(() => day(text)).toThrow(RangeError);
  });

  test.each([
    ['2012-02-29', 1, '2013-02-28'],
    ['2012-02-29', 4, '2016-02-29'],
    ['1896-02-29', 4, '1900-02-28'],
    ['1996-02-29', 4, '2000-02-29'],
    ['2011-03-08', 3, '2014-03-08'],
    ['2011-02-28', 1, '2012-02-28'],
    ['2011-03-08', 0, '2011-03-08'],
  ])('%s and %i years are %s', (start, years, end) => {
    expect(day(start).plusYears(years).toString()).toBe(end);
  });

  test.each([
    ['2011-01-31', 1, '2011-02-28'],
    ['2012-01-31', 1, '2012-02-29'],
    ['2011-08-31', 1, '2011-09-30'],
    ['2011-12-01', 1, '2012-01-01'],
    ['2011-01-15', -1, '2010-12-15'],
    ['2011-03-31', -1, '2011-02-28'],
    ['2011-01-31', 13, '2012-02-29'],
  ])('%s and %i months are %s', (start, months, end) => {
    expect(day(start).plusMonths(months).toString()).toBe(end);
  });

  it('counts days as the calendar does', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(
          day(a.text)
            .plusDays(b.days - a.days)
            .toString(),
        ).toBe(b.text);
        expect(day(a.text).daysUntil(day(b.text))).toBe(b.days - a.days);
      }),
    );
  });

  it('orders as the texts do', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(day(a.text).isBefore(day(b.text))).toBe(a.text < b.text);
        expect(day(a.text).isAfter(day(b.text))).toBe(a.text > b.text);
        expect(day(a.text).equals(day(b.text))).toBe(a.text === b.text);
      }),
    );
  });

  it('keeps the day of the month wherever the month has it', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 6_000 }), ({ text }, months) => {
        const [start, end] = [day(text), day(text).plusMonths(months)];
        expect((end.year - start.year) * 12 + end.month - start.month).toBe(months);
        if (end.day !== start.day) {
          expect(end.day).toBeLessThan(start.day);
          expect(end.plusDays(1).day).toBe(1);
        }
      }),
    );
  });

  it('takes whole steps only', () => {
    expect(() => day('2011-03-08').plusMonths(0.5)).toThrow(RangeError);
    expect(() => day('2011-03-08').plusDays(NaN)).toThrow(RangeError);
  });

  it('is its text in JSON', () => {
    expect(JSON.stringify({ on: day('0987-03-08') })).toBe('{"on":"0987-03-08"}');
  });
});
