export { catalogues, type LanguagePack, type MessageKey, type Translation } from './catalogues.js';
export { fundTimeZone, type Formats, type Instant } from './format.js';
export { fallbackLanguage, isLanguage, languages, type Language, type LanguageRow } from './languages.js';
export type { Message, MessageParams, PluralMessage } from './message.js';
export { chooseLanguage } from './negotiation.js';
export { isMessageKey, words, type Words } from './words.js';
