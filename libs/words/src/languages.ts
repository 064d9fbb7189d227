/** One language that the portal and its mails speak. */
export interface LanguageRow {
  /** Its own name, in itself. */
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
  /** Locale for Intl: dates and numbers. */
  readonly locale: string;
}

/** The languages in use, first the one to fall back on. A new language is a row here and a folder beside `en`. */
export const languages = {
  en: { name: 'English', dir: 'ltr', locale: 'en-GB' },
} as const satisfies Record<string, LanguageRow>;

/** A language code of the table (BCP 47 primary subtag). */
export type Language = keyof typeof languages;

/** The language that is always complete. */
export const fallbackLanguage: Language = 'en';

/** Whether a text from outside (cookie, column, query) names a language of the table. */
export const isLanguage = (text: string): text is Language => Object.hasOwn(languages, text);
