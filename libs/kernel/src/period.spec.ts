import fc from 'fast-check';
import { LocalDate } from './local-date.js';
import { Period } from './period.js';

const period = (first: string, months: number) => Period.ofMonths(LocalDate.of(first), months);
const written = ({ first, last }: Period) => `${first}..${last}`;

const anyPeriod = fc
  .tuple(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 60 }))
  .map(([days, months]) => Period.ofMonths(LocalDate.of('1990-01-01').plusDays(days), months));

describe('Period', () => {
  test.each([
    ['2011-09-01', 36, '2014-08-31'],
    ['2011-01-31', 1, '2011-02-27'],
    ['2012-01-31', 1, '2012-02-28'],
    ['2011-08-31', 1, '2011-09-29'],
    ['2012-02-29', 12, '2013-02-27'],
    ['2012-02-29', 48, '2016-02-28'],
    ['2011-01-01', 1, '2011-01-31'],
  ])('from %s, %i months end on %s', (first, months, last) => {
    expect(period(first, months).last.toString()).toBe(last);
  });

  test.each([0, -1, 1.5, NaN])('%d months are no period', (months) => {
    expect(() => period('2011-01-01', months)).toThrow(RangeError);
  });

  it('has no last day before its first', () => {
    expect(() => Period.between(LocalDate.of('2011-01-02'), LocalDate.of('2011-01-01'))).toThrow(RangeError);
  });

  it('shares a day when one ends on the other’s first, and none when it ends the day before', () => {
    expect(period('2010-09-02', 12).shares(period('2011-09-01', 1))).toBe(true);
    expect(period('2010-09-01', 12).shares(period('2011-09-01', 1))).toBe(false);
  });

  test.each([
    ['2011-09-01', 18, ['2011-09-01..2012-08-31', '2012-09-01..2013-02-28']],
    ['2012-02-29', 24, ['2012-02-29..2013-02-27', '2013-02-28..2014-02-27']],
    ['2011-09-01', 12, ['2011-09-01..2012-08-31']],
    ['2011-01-31', 13, ['2011-01-31..2012-01-30', '2012-01-31..2012-02-28']],
    ['2011-01-01', 1, ['2011-01-01..2011-01-31']],
  ])('from %s, %i months are the project years %j', (first, months, years) => {
    expect(period(first, months).years().map(written)).toEqual(years);
  });

  it('has ceil(months / 12) years without gap or overlap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 130 }), (days, months) => {
        const whole = Period.ofMonths(LocalDate.of('1990-01-01').plusDays(days), months);
        const years = whole.years();
        expect(years).toHaveLength(Math.ceil(months / 12));
        expect(years[0]!.first.equals(whole.first)).toBe(true);
        expect(years.at(-1)!.last.equals(whole.last)).toBe(true);
        years.slice(1).forEach((year, i) => expect(years[i]!.last.plusDays(1).equals(year.first)).toBe(true));
      }),
    );
  });

  it('shares a day exactly when the later first day lies in both', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (a, b) => {
        const later = a.first.isAfter(b.first) ? a.first : b.first;
        expect(a.shares(b)).toBe(a.contains(later) && b.contains(later));
        expect(a.shares(b)).toBe(b.shares(a));
        expect(a.contains(a.last) && !a.contains(a.last.plusDays(1))).toBe(true);
      }),
    );
  });

  it('between two days is the same as by months', () => {
    fc.assert(
      fc.property(anyPeriod, (one) => {
        expect(written(Period.between(one.first, one.last))).toBe(written(one));
      }),
    );
  });
});
