/// <reference lib="dom" />

/** What the script says, in the language of the page. */
export interface ScriptWords {
  readonly [name: string]: string;
}

/** Texts by plural form, and what is said of the longest of several. */
export interface CountWords {
  readonly under: Readonly<Record<string, string>>;
  readonly over: Readonly<Record<string, string>>;
  readonly in_longest: string;
}

/** Fills in a text. */
export const fill = (text = '', params: Readonly<Record<string, string>> = {}): string =>
  text.replace(/\{(\w+)(?::\w+)?\}/g, (whole, name: string) => params[name] ?? whole);

/** The time of day where the reader is: `21:04`. */
export const timeOf = (at: string | number): string => formatted(new Date(at), time);

/** Something that need not be of today: `21:04`, and else `20 April 2026 at 21:04`. */
export const momentOf = (at: number): string => {
  const [then, now] = [new Date(at), new Date()];
  return then.toDateString() === now.toDateString()
    ? formatted(then, time)
    : formatted(then, { dateStyle: 'long', timeStyle: 'short' });
};

const time: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };

/** As the server writes days and times in the language of the page. */
const formatted = (at: Date, options: Intl.DateTimeFormatOptions): string => {
  const { lang } = document.documentElement;
  return new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, options).format(at);
};
