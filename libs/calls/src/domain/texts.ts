import { reason, type Fault } from '#kernel';

/** The languages in which a call can be published and applied for: the official ones of the United Nations. */
export const callLanguages = ['ar', 'en', 'es', 'fr', 'ru', 'zh'] as const;

/** A text in the languages of its call, by language code. */
export type TextByLanguage = Readonly<Record<string, string>>;

/** The languages of a call in which a text is not written. */
export const languagesMissing = (text: TextByLanguage, languages: readonly string[]): string[] =>
  languages.filter((language) => !text[language]?.trim());

/** Whether a text was begun in any language. */
export const isBegun = (text: TextByLanguage | undefined): text is TextByLanguage =>
  text !== undefined && Object.values(text).some((written) => written.trim() !== '');

/** A text in a language that its call does not have. Pointers count from the text. */
export const faultsOfLanguages = (text: TextByLanguage, languages: readonly string[]): Fault[] =>
  Object.keys(text)
    .filter((language) => !languages.includes(language))
    .map((language) => ({ pointer: `/${language}`, ...reason('call.language_not_of_the_call', { language }) }));
