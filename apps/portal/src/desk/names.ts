import { isKeptDocument, isKeptScore, type TextByLanguage } from '#calls/domain';
import type { Words } from '#words';
import { nameIn, textIn } from '../calls/public-calls.js';

/** What a document or a scored criterion is called: by the call where it is the call's own, else by the product. */
export const calledIn = (
  words: Words,
  area: 'document' | 'rubric',
  name: string,
  title: TextByLanguage | undefined,
): string => (title === undefined ? nameIn(words, area, name) : textIn(title, words) || nameIn(words, area, name));

/** Whether the product knows the name in every language; otherwise the call names it itself. */
export const isKnownName = (area: 'document' | 'rubric', name: string): boolean =>
  area === 'document' ? isKeptDocument(name) : isKeptScore(name);
