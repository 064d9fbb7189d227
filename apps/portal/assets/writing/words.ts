/// <reference lib="dom" />

/** What the script says, in the language of the page. */
export interface ScriptWords {
  readonly [name: string]: string;
}

/** Texts by plural form. */
export interface CountWords {
  readonly under: Readonly<Record<string, string>>;
  readonly over: Readonly<Record<string, string>>;
}

/** Fills in a text. */
export const fill = (text = '', params: Readonly<Record<string, string>> = {}): string =>
  text.replace(/\{(\w+)(?::\w+)?\}/g, (whole, name: string) => params[name] ?? whole);

/** The time of day where the reader is: `21:04`. */
export const timeOf = (at: string | number): string =>
  new Intl.DateTimeFormat(document.documentElement.lang, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(at));
