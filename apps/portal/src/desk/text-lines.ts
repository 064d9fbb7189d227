import type { TextByLanguage } from '#calls/domain';
import type { Words } from '#words';

/** One thing that a call says, in words. */
export interface Line {
  /** The same thing has the same key in every call. */
  readonly key: string;
  readonly label: string;
  readonly value: string;
}

/** A text by language: a line for each language in which it is written. */
export const textLines = (key: string, label: string, texts: TextByLanguage, { sayCode }: Words): Line[] =>
  Object.entries(texts)
    .filter(([, value]) => value !== '')
    .map(([language, value]) => ({
      key: `${key} ${language}`,
      label: `${label} (${sayCode(`desk.language.${language}`)})`,
      value,
    }));
