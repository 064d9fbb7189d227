import { catalogues, type Catalogue, type LanguagePack, type MessageKey } from './catalogues.js';
import { formatsOf, fundTimeZone, type Formats } from './format.js';
import { languages, type Language } from './languages.js';
import { fill, type ArgumentsOf, type Message, type MessageParams, type ShowParam } from './message.js';

/** Everything that is said to people in one language. */
export interface Words extends Formats {
  readonly language: Language;
  readonly dir: 'ltr' | 'rtl';
  /** The message in words; its parameters are checked by the compiler. */
  say<Key extends MessageKey>(key: Key, ...params: ArgumentsOf<Catalogue[Key]>): string;
  /** A message whose key is data, as a reason's code is. An unknown one comes back as `⟦key⟧`. */
  sayCode(code: string, params?: MessageParams): string;
  /** The texts of a message by plural form, unfilled: for a script in the browser that counts by itself. */
  forms(key: MessageKey): Readonly<Record<string, string>>;
}

/** The words of a language; made once for each. */
export function words(language: Language): Words {
  const known = made.get(language) ?? wordsFrom(language, catalogues[language]);
  made.set(language, known);
  return known;
}

/** The words that a pack gives. */
export function wordsFrom(language: Language, { messages, countryNames }: LanguagePack): Words {
  const { locale, dir } = languages[language];
  const formats = formatsOf(languages[language], countryNames);
  const plural = new Intl.PluralRules(locale);
  const sayCode: Words['sayCode'] = (code, params = {}) =>
    isMessageKey(code) ? fill(messages[code], params, plural, show) : `⟦${code}⟧`;
  const show: ShowParam = (value, style) =>
    style.endsWith('.*') ? sayCode(style.slice(0, -1) + String(value)) : (styles[style] ?? String)(value, formats);
  return {
    language,
    dir,
    ...formats,
    sayCode,
    say: (key, ...params) => sayCode(key, params[0]),
    forms: (key) => formsOf(messages[key]),
  };
}

/** Whether the catalogue has words for a key that is data. */
export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(catalogues.en.messages, key);

const made = new Map<Language, Words>();

const styles: Readonly<Record<string, (value: string | number, formats: Formats) => string>> = {
  number: (value, formats) => formats.number(Number(value)),
  amount: (value, formats) => formats.amount(String(value)),
  date: (value, formats) => formats.date(String(value)),
  country: (value, formats) => formats.country(String(value)),
  instant: (value, formats) => formats.dateTime(String(value), fundTimeZone),
};

const formsOf = (message: Message): Readonly<Record<string, string>> =>
  typeof message === 'string' ? { other: message } : message;
