export { isMessageKey, type MessageKey } from './catalogue.js';
export { dayIn, fundTimeZone, type Formats, type Instant } from './format.js';
export { fallbackLanguage, isLanguage, languages, type Language, type LanguageRow } from './languages.js';
export type { Message, MessageParams, PluralMessage } from './message.js';
export { accepted, isArea, untrueIn, type MadeFrom, type Untrue } from './made-from.js';
export { chooseLanguage } from './negotiation.js';
export { words, type Words } from './words.js';
