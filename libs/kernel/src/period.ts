import type { LocalDate } from './local-date.js';

/** A run of whole days, both ends included. */
export class Period {
  private constructor(
    readonly first: LocalDate,
    /** The first day that no longer belongs to it. */
    private readonly end: LocalDate,
  ) {}

  /**
   * So many months (whole, at least 1; RangeError otherwise) from a day on. It ends the day before the same day so many
   * months later, or before that month's last day, where it has no such day.
   */
  static ofMonths(first: LocalDate, months: number): Period {
    if (!(months >= 1)) throw new RangeError(`not a number of months: ${months}`);
    return new Period(first, first.plusMonths(months));
  }

  /** From one day to another, both included. Throws RangeError when the last is before the first. */
  static between(first: LocalDate, last: LocalDate): Period {
    if (last.isBefore(first)) throw new RangeError(`${last} is before ${first}`);
    return new Period(first, last.plusDays(1));
  }

  get last(): LocalDate {
    return this.end.plusDays(-1);
  }

  contains(day: LocalDate): boolean {
    return !day.isBefore(this.first) && day.isBefore(this.end);
  }

  /** Whether at least one day belongs to both. */
  shares(other: Period): boolean {
    return this.first.isBefore(other.end) && other.first.isBefore(this.end);
  }

  /** Project years: twelve months each, counted from the first day; a last part-year is a year of its own. */
  years(): readonly Period[] {
    const years: Period[] = [];
    for (let first = this.first; first.isBefore(this.end);) {
      const next = this.first.plusYears(years.length + 1);
      years.push(new Period(first, next.isBefore(this.end) ? next : this.end));
      first = next;
    }
    return years;
  }
}
