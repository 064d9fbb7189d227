import type { Words } from '#words';
import type { SummaryLine } from './error-summary.js';

/** One thing wrong with a form. `field` is the name of the field as the form posts it; without one it is about the whole. */
export interface FieldError {
  readonly field?: string | undefined;
  /** Key of the message catalogue. */
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>> | undefined;
}

/** The errors of a form, in words: every line for the summary, and the first one of each field for its place. */
export interface FormErrors {
  readonly summary: readonly SummaryLine[];
  readonly of: (field: string) => string | undefined;
}

/**
 * Puts errors into words, in the order given (the order of the fields on the page reads best). `dates` are the fields of three
 * boxes: what is wrong with one leads to its first.
 */
export function formErrors(
  words: Words,
  errors: readonly FieldError[] = [],
  dates: readonly string[] = [],
): FormErrors {
  const place = (field: string): string => (dates.includes(field) ? `#${field}-day` : `#${field}`);
  const lines = errors.map(({ field, code, params }) => ({ field, text: words.sayCode(code, params) }));
  return {
    summary: lines.map(({ field, text }) => ({ text, href: field === undefined ? undefined : place(field) })),
    of: (name) => lines.find(({ field }) => field === name)?.text,
  };
}
