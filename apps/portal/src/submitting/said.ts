import type { Words } from '#words';

/** An answer as it is read: a text, several lines, or a table. Nothing at all is null. */
export type Said =
  | { readonly text: string }
  | { readonly items: readonly string[] }
  | { readonly heads: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | null;

/** One question with its answer. */
export interface FieldInWords {
  readonly name: string;
  readonly label: string;
  /** The language of the label, where the call does not have that of the reader. */
  readonly lang?: string | undefined;
  readonly said: Said;
}

/** One section with its answers. */
export interface SectionInWords {
  readonly section: string;
  readonly title: string;
  /** The language of the title, where the call does not have that of the reader. */
  readonly lang?: string | undefined;
  readonly fields: readonly FieldInWords[];
}

/** A text, or nothing. */
export const text = (said: string | undefined): Said =>
  said === undefined || said.trim() === '' ? null : { text: said };
/** Several lines. */
export const list = (items: readonly string[]): Said => ({ items });
/** A table with its heads. */
export const table = (heads: readonly string[], rows: readonly (readonly string[])[]): Said => ({ heads, rows });
/** An answer to what is yes or no. */
export const yesOrNo = (answer: boolean | undefined, { say }: Words): Said =>
  text(answer === undefined ? undefined : say(answer ? 'writing.yes' : 'writing.no'));

/** A list or a table without a line says nothing. */
export const orNull = (said: Said): Said => {
  if (said === null || 'text' in said) return said;
  return ('items' in said ? said.items : said.rows).length === 0 ? null : said;
};
