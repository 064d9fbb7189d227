import { english } from './en/index.js';
import { spanish } from './es/index.js';
import { french } from './fr/index.js';
import type { Message } from './message.js';

/** One language that the portal and its mails speak. */
export interface LanguageRow {
  /** Its own name, in itself. */
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
  /** Locale for Intl: dates, numbers, the order of names. */
  readonly locale: string;
  /** Its messages by area. */
  readonly areas: Readonly<Record<string, Readonly<Record<string, Message>>>>;
  /** Short names of countries in United Nations usage, where those of ICU differ. */
  readonly countryNames: Readonly<Record<string, string>>;
  /** Sets a text as the language is printed; messages and dates go through it. */
  readonly typeset?: (text: string) => string;
}

/** The languages in use, first the one to fall back on. A new language is a folder beside `en` and a row here. */
export const languages = {
  en: english,
  fr: french,
  es: spanish,
} as const satisfies Record<string, LanguageRow>;

/** A language code of the table (BCP 47 primary subtag). */
export type Language = keyof typeof languages;

/** The language that is always complete. */
export const fallbackLanguage: Language = 'en';

/** Whether a text from outside (cookie, column, query) names a language of the table. */
export const isLanguage = (text: string): text is Language => Object.hasOwn(languages, text);
