import type { LanguageRow } from './languages.js';

/** The zone in which the fund's deadlines are written. */
export const fundTimeZone = 'Europe/Vienna';

/** An instant: a Date, or RFC 3339 text. */
export type Instant = Date | string;

/** Numbers, days, instants, money and country names as a reader of one language expects them. */
export interface Formats {
  /** `1,254`. */
  number(value: number | bigint): string;
  /** A decimal text, always with two digits: `25000.5` gives `25,000.50`. Never goes through a float. */
  amount(decimal: string): string;
  /** `USD 25,000.00`; takes what `Money` writes to JSON. Never goes through a float. */
  money(money: { readonly amount: string; readonly currency: string }): string;
  /** A calendar day without a zone, from `2026-05-01`: `1 May 2026`. */
  date(day: string): string;
  /** `1 May 2026, 23:59 CEST` in the IANA zone given. */
  dateTime(instant: Instant, timeZone: string): string;
  /**
   * Until when something is taken that ends at an instant which is not included any more: the last minute of which the whole
   * is before it. What closes at 00:00 is told as `30 April 2011 at 23:59 CEST`.
   */
  deadline(end: Instant, timeZone: string): string;
  /** `23:59`, in the zone given. */
  time(instant: Instant, timeZone: string): string;
  /** A country's name by ISO 3166-1 alpha-2; an unassigned code is given back. */
  country(code: string): string;
  /** A language's name by its code (BCP 47), as it stands within a sentence: `French`, `français`. */
  languageName(code: string): string;
  /** `a, b and c`. */
  list(items: readonly string[]): string;
  /** Compares two texts for a sorting that the reader expects: `Égypte` stands between `Danemark` and `Finlande`. */
  collate(a: string, b: string): number;
}

/** The formats of a language. */
export function formatsOf({ locale, countryNames, typeset = asItIs }: LanguageRow): Formats {
  const numbers = new Intl.NumberFormat(locale);
  const amounts = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const regions = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
  const languageNames = new Intl.DisplayNames(locale, { type: 'language' });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const instants = byZone((timeZone) => new Intl.DateTimeFormat(locale, { ...longMinute, timeZone }));
  const times = byZone((timeZone) => new Intl.DateTimeFormat(locale, { ...minute, timeZone }));
  return {
    number: (value) => numbers.format(value),
    amount: (decimal) => amounts.format(decimalText(decimal)),
    money: ({ amount, currency }) => `${currency}\u00a0${amounts.format(decimalText(amount))}`,
    date: (day) => typeset(days.format(Date.parse(`${day}T00:00:00Z`))),
    dateTime: (instant, timeZone) => typeset(instants(timeZone).format(at(instant))),
    deadline: (end, timeZone) => typeset(instants(timeZone).format(at(end) - wholeMinute)),
    time: (instant, timeZone) => times(timeZone).format(at(instant)),
    country: (code) => countryNames[code] ?? (/^[A-Z]{2}$/.test(code) ? regions.of(code)! : code),
    languageName: (code) => languageNames.of(code) ?? code,
    list: (items) => lists.format(items),
    collate: new Intl.Collator(locale).compare,
  };
}

const asItIs = (text: string): string => text;

const wholeMinute = 60_000;
const minute = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const longMinute = { day: 'numeric', month: 'long', year: 'numeric', ...minute, timeZoneName: 'short' } as const;

const daysOf = byZone((timeZone) => new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone }));

/** The calendar day of an instant in an IANA zone, as `2026-05-01`. */
export const dayIn = (instant: Instant, timeZone: string): string => daysOf(timeZone).format(at(instant));

function byZone(make: (timeZone: string) => Intl.DateTimeFormat): (timeZone: string) => Intl.DateTimeFormat {
  const made = new Map<string, Intl.DateTimeFormat>();
  return (timeZone) => {
    const known = made.get(timeZone) ?? make(timeZone);
    made.set(timeZone, known);
    return known;
  };
}

const at = (instant: Instant): number => (typeof instant === 'string' ? Date.parse(instant) : instant.getTime());

/** Intl formats a decimal text exactly; anything else would silently become NaN, so it is refused. */
function decimalText(text: string): Intl.StringNumericLiteral {
  if (!/^-?\d+(\.\d+)?$/.test(text)) throw new RangeError(`not a decimal: ${text}`);
  return text as Intl.StringNumericLiteral;
}
