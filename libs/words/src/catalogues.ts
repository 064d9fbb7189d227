import { en, enCountryNames } from './en/index.js';
import type { Language } from './languages.js';
import type { Message } from './message.js';

/** The English catalogue is the measure: its keys are the keys, its placeholders the parameters. */
export type Catalogue = typeof en;

/** A key of the catalogue. */
export type MessageKey = keyof Catalogue;

/** What another language has to provide: every key, or it does not compile. */
export type Translation = Readonly<Record<MessageKey, Message>>;

/** What one language brings: its messages, and country names where the United Nations' usage differs from ICU's. */
export interface LanguagePack {
  readonly messages: Translation;
  readonly countryNames: Readonly<Record<string, string>>;
}

/** A language without its pack does not compile. */
export const catalogues: Readonly<Record<Language, LanguagePack>> = {
  en: { messages: en, countryNames: enCountryNames },
};
