import { isMessageKey, type Catalogue, type MessageKey } from './catalogue.js';
import { en } from './en/index.js';
import { formatsOf, fundTimeZone, type Formats } from './format.js';
import { fallbackLanguage, languages, type Language, type LanguageRow } from './languages.js';
import { eachForm, fill, type ArgumentsOf, type Message, type MessageParams, type ShowParam } from './message.js';

/** Everything that is said to people in one language. */
export interface Words extends Formats {
  readonly language: Language;
  readonly dir: 'ltr' | 'rtl';
  /** The message in words; its parameters are checked by the compiler. */
  say<Key extends MessageKey>(key: Key, ...params: ArgumentsOf<Catalogue[Key]>): string;
  /** A message whose key is data, as a reason's code is. An unknown one comes back as `⟦key⟧`. */
  sayCode(code: string, params?: MessageParams): string;
  /** As `sayCode`; nothing where the catalogue has no words for it. */
  sayIf(code: string, params?: MessageParams): string | undefined;
  /** The texts of a message by plural form, unfilled: for a script in the browser that counts by itself. */
  forms(key: MessageKey): Readonly<Record<string, string>>;
}

/** The words of a language; made once for each. */
export function words(language: Language): Words {
  const known = made.get(language) ?? wordsFrom(language, languages[language]);
  made.set(language, known);
  return known;
}

/** The words that a row of the table gives. A message that it leaves out is said in English as a whole, dates and all. */
export function wordsFrom(language: Language, row: LanguageRow): Words {
  const formats = formatsOf(row);
  const plural = new Intl.PluralRules(row.locale);
  const messages = messagesOf(row);
  const sayIf: Words['sayIf'] = (code, params = {}) => {
    const message = messages.get(code);
    if (message !== undefined) return fill(message, params, plural, show);
    return language !== fallbackLanguage && isMessageKey(code)
      ? words(fallbackLanguage).sayIf(code, params)
      : undefined;
  };
  const sayCode: Words['sayCode'] = (code, params) => sayIf(code, params) ?? `⟦${code}⟧`;
  const show: ShowParam = (value, style) =>
    style.endsWith('.*') ? sayCode(style.slice(0, -1) + String(value)) : (styles[style] ?? String)(value, formats);
  return {
    language,
    dir: row.dir,
    ...formats,
    sayIf,
    sayCode,
    say: (key, ...params) => sayCode(key, params[0]),
    forms: (key) => formsOf(messages.get(key) ?? en[key]),
  };
}

const made = new Map<Language, Words>();

const styles: Readonly<Record<string, (value: string | number, formats: Formats) => string>> = {
  number: (value, formats) => formats.number(Number(value)),
  amount: (value, formats) => formats.amount(String(value)),
  date: (value, formats) => formats.date(String(value)),
  country: (value, formats) => formats.country(String(value)),
  instant: (value, formats) => formats.dateTime(String(value), fundTimeZone),
  deadline: (value, formats) => formats.deadline(String(value), fundTimeZone),
};

const messagesOf = ({ areas, typeset = (text) => text }: LanguageRow): ReadonlyMap<string, Message> =>
  new Map(
    Object.values(areas)
      .flatMap((area) => Object.entries(area))
      .map(([key, message]) => [key, eachForm(message, typeset)]),
  );

const formsOf = (message: Message): Readonly<Record<string, string>> =>
  typeof message === 'string' ? { other: message } : message;
