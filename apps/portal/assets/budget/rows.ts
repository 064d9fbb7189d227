/// <reference lib="dom" />
import { filled } from '../upload/words.js';

/** The two lists of a budget: what the fund would pay, and what others pay. */
export type List = 'lines' | 'coFunding';

/** What a script has to know to add a row. */
export interface RowSettings {
  /** The most rows that a list takes. */
  readonly mostRows: Readonly<Record<List, number>>;
  readonly words: { readonly row: Readonly<Record<List, string>> };
}

/** A field of a row: `price`. */
export const fieldOf = <Field extends HTMLInputElement | HTMLSelectElement = HTMLInputElement>(
  row: HTMLElement,
  name: string,
): Field | null => row.querySelector<Field>(`[name$="[${name}]"]`);

/** The rows of a list, as they stand. */
export const rowsOf = (form: HTMLFormElement, list: List): HTMLElement[] => [
  ...form.querySelectorAll<HTMLElement>(`[data-sgf-row=${list}]`),
];

/** Adds an empty row below the others; undefined where there is no room for it. */
export function addRow(form: HTMLFormElement, list: List, { mostRows, words }: RowSettings): HTMLElement | undefined {
  const template = form.querySelector<HTMLTemplateElement>(`template[data-sgf-new=${list}]`);
  const count = rowsOf(form, list).length;
  if (!template || count >= mostRows[list]) return undefined;
  const row = template.content.firstElementChild!.cloneNode(true) as HTMLElement;
  const id = newId();
  for (const part of row.querySelectorAll('*'))
    for (const name of ['name', 'id', 'for', 'aria-describedby'])
      if (part.hasAttribute(name)) part.setAttribute(name, part.getAttribute(name)!.split('[new]').join(`[${id}]`));
  row.querySelector('legend')!.textContent = filled(words.row[list], { number: count + 1 });
  form.querySelector(`[data-field=${list}]`)!.append(row);
  return row;
}

/** Unique among the rows of a budget. */
const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
