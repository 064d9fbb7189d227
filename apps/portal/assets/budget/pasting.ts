/// <reference lib="dom" />
import { isHead, pastedCells } from '../../src/budget/pasted-cells.js';
import { addRow, fieldOf, rowsOf, type List, type RowSettings } from './rows.js';

/** The fields of a row in the order in which a spreadsheet has its columns. */
const columns: Readonly<Record<List, readonly string[]>> = {
  lines: ['category', 'year', 'description', 'unit', 'quantity', 'price'],
  coFunding: ['source', 'amount'],
};

/** What the script has to know to read a category in any of the portal's languages. */
export interface PasteSettings extends RowSettings {
  readonly categories: Readonly<Record<string, string>>;
}

/** What came of rows that were pasted. */
export interface Pasted {
  readonly first: HTMLElement;
  /** Rows that were put in. */
  readonly count: number;
  /** What no field takes, each with its row. */
  readonly unread: readonly { readonly row: HTMLElement; readonly text: string }[];
  /** Rows for which there was no room. */
  readonly left: number;
}

/**
 * Rows from a spreadsheet go into the row where the cursor stands and those below, from that column on; further rows are
 * added. Undefined where something else was pasted, which is the browser's.
 */
export function pasted(form: HTMLFormElement, event: ClipboardEvent, settings: PasteSettings): Pasted | undefined {
  const target = event.target as HTMLInputElement;
  const [, list, name] = (/^(lines|coFunding)\[[^\]]+\]\[(\w+)\]$/.exec(target.name ?? '') ?? []) as [
    string?,
    List?,
    string?,
  ];
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const first = target.closest<HTMLElement>('[data-sgf-row]');
  if (!list || !first || !columns[list].includes(name!) || !/[\t\n]/.test(text.trim())) return undefined;
  event.preventDefault();
  const fields = columns[list].slice(columns[list].indexOf(name!));
  const cells = pastedCells(text).filter((row, i) => i > 0 || !isHead(row));
  const below = rowsOf(form, list).slice(rowsOf(form, list).indexOf(first));
  const rows: HTMLElement[] = [];
  for (const place of cells.keys()) {
    const row = below[place] ?? addRow(form, list, settings);
    if (row) rows.push(row);
  }
  const unread = rows.flatMap((row, down) =>
    cells[down]!.filter((cell, right) => cell !== '' && !put(row, fields[right], cell, settings)).map((cell) => ({
      row,
      text: cell,
    })),
  );
  form.dispatchEvent(new Event('change', { bubbles: true }));
  return { first, count: rows.length, unread, left: cells.length - rows.length };
}

/** Whether the field takes the text. What a field for a number cannot be, the server says. */
function put(row: HTMLElement, name: string | undefined, text: string, { categories }: PasteSettings): boolean {
  const field = name && fieldOf<HTMLInputElement | HTMLSelectElement>(row, name);
  if (!field) return false;
  const value =
    name === 'category' ? (categories[text.toLowerCase()] ?? text) : name === 'year' ? /\d+/.exec(text)?.[0] : text;
  const isKnown = field instanceof HTMLInputElement || [...field.options].some((option) => option.value === value);
  if (isKnown) field.value = value!;
  return isKnown;
}
