import { shape } from '#kernel';
import type { Typed } from './section-form.js';
import { textOf } from './typed.js';

/** A section's form as it came: what was typed, and what the page says about itself. */
export interface Sent {
  readonly typed: Typed;
  /** The prints of the answers that the page was opened with. */
  readonly seen: Readonly<Record<string, string>>;
  /** Of two texts, the one to keep, by answer. */
  readonly chosen: Readonly<Record<string, string>>;
  /** The answers for which one has to be chosen. */
  readonly clashes: readonly string[];
  /** What looked like traces of persons on the page that was sent, word for word. */
  readonly shown: readonly string[];
  /** The buttons: what comes then, a row to add or to take out. */
  readonly then: string;
  readonly add: string;
  readonly remove: string;
}

/** Names that begin so are the page's own; no answer's name does. */
const own = '_';

/** Reads the body of a form. What is not of the form expected counts as nothing. */
export const sentIn = (body: unknown): Sent => {
  const fields = shape.isObject(body) ? body : {};
  return {
    typed: Object.fromEntries(Object.entries(fields).filter(([name]) => !name.startsWith(own))),
    seen: textsIn(parsed(textOf(fields['_seen']))),
    chosen: textsIn(fields['_choose']),
    clashes: textOf(fields['_clashes']).split(' ').filter(Boolean),
    shown: textsUnder(fields['_shown']),
    then: textOf(fields['_then']),
    add: textOf(fields['_add']),
    remove: textOf(fields['_remove']),
  };
};

const textsIn = (value: unknown): Readonly<Record<string, string>> =>
  shape.isObject(value)
    ? Object.fromEntries(
        Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
      )
    : {};

const textsUnder = (value: unknown): readonly string[] => (Array.isArray(value) ? value : [value]).map(textOf);

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
};
