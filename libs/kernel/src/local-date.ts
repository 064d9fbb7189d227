const dateForm = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;

/** A day of the calendar (proleptic Gregorian), without a time and without a zone. Immutable. */
export class LocalDate {
  private constructor(
    readonly year: number,
    /** 1 to 12. */
    readonly month: number,
    readonly day: number,
  ) {}

  /** `LocalDate.of('2011-03-08')`. Throws RangeError when the text is no day of the calendar. */
  static of(text: string): LocalDate {
    const date = LocalDate.parse(text);
    if (!date) throw new RangeError(`not a date: ${text}`);
    return date;
  }

  /** As `of`, but undefined when the text is no day of the calendar; there is no year 0000 (nor has PostgreSQL one). */
  static parse(text: string): LocalDate | undefined {
    const match = dateForm.exec(text);
    if (!match) return undefined;
    const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
    const exists = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
    return exists ? new LocalDate(year, month, day) : undefined;
  }

  /** The anniversary: 29 February becomes 28 February in a common year. */
  plusYears(years: number): LocalDate {
    return this.plusMonths(years * 12);
  }

  /** The same day so many months later, or that month's last day where it has no such day. */
  plusMonths(months: number): LocalDate {
    const count = this.year * 12 + (this.month - 1) + whole(months);
    const year = Math.floor(count / 12);
    const month = count - year * 12 + 1;
    return new LocalDate(year, month, Math.min(this.day, daysIn(year, month)));
  }

  plusDays(days: number): LocalDate {
    return new LocalDate(...fromDayNumber(dayNumber(this) + whole(days)));
  }

  /** Days from this one to the other: 1 for tomorrow, negative for the past. */
  daysUntil(other: LocalDate): number {
    return dayNumber(other) - dayNumber(this);
  }

  /** Negative when this day is before the other, zero on the same day, positive after it. */
  compare(other: LocalDate): number {
    return this.year - other.year || this.month - other.month || this.day - other.day;
  }

  equals(other: LocalDate): boolean {
    return this.compare(other) === 0;
  }

  isBefore(other: LocalDate): boolean {
    return this.compare(other) < 0;
  }

  isAfter(other: LocalDate): boolean {
    return this.compare(other) > 0;
  }

  /** ISO 8601: `2011-03-08`. */
  toString(): string {
    return `${pad(this.year, 4)}-${pad(this.month, 2)}-${pad(this.day, 2)}`;
  }

  toJSON(): string {
    return this.toString();
  }
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const daysIn = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : monthLengths[month - 1]!);

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

function whole(value: number): number {
  if (!Number.isInteger(value)) throw new RangeError(`not a whole number: ${value}`);
  return value;
}

// Years are counted from 1 March, so that the leap day is a year's last; an era is 400 years, 146,097 days.
function dayNumber({ year, month, day }: LocalDate): number {
  const y = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear;
}

function fromDayNumber(number: number): [year: number, month: number, day: number] {
  const era = Math.floor(number / 146_097);
  const dayOfEra = number - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return [era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day];
}
