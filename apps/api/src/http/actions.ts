import type { Reason } from '#kernel';
import type { Words } from '#words';

/** One thing that the reader may do, or why not: pages and clients render from it, never from roles. */
export interface ActionView {
  readonly name: string;
  readonly label: string;
  readonly href: string;
  readonly reasons: readonly { readonly code: string; readonly message: string }[];
}

/**
 * The actions of a representation. `nouns` gives each event the sub-resource that is posted to:
 * `{ submit: 'submission' }` under `/api/applications/{id}`.
 */
export const actionsOf = <Event extends string>(
  machine: string,
  actions: readonly { readonly name: Event; readonly reasons: readonly Reason[] }[],
  base: string,
  nouns: Partial<Readonly<Record<Event, string>>>,
  words: Words,
): ActionView[] =>
  actions
    .filter(({ name }) => nouns[name] !== undefined)
    .map(({ name, reasons }) => ({
      name,
      label: words.sayCode(`${machine}.event.${name}`),
      href: `${base}/${nouns[name]}`,
      reasons: reasons.map(({ code, params }) => ({ code, message: words.sayCode(code, params) })),
    }));
