/// <reference lib="dom" />
import { pastedCells } from '../../src/budget/pasted-cells.js';

/** The fields of a line in the order in which a spreadsheet has its columns. */
const fields = ['category', 'year', 'description', 'unit', 'quantity', 'price'];

/**
 * Rows from a spreadsheet go into the line where the cursor stands and those below, from that column on. What finds no line
 * stays on the clipboard: true only where all of it found its place.
 */
export function pasted(form: HTMLFormElement, event: ClipboardEvent): boolean {
  const target = event.target as HTMLInputElement;
  const [, id, name] = /^lines\[([^\]]+)\]\[(\w+)\]$/.exec(target.name ?? '') ?? [];
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (id === undefined || name === undefined || !/[\t\n]/.test(text.trim())) return false;
  const cells = pastedCells(text);
  const rows = [...form.querySelectorAll<HTMLElement>('[data-sgf-row]')].filter((row) =>
    row.querySelector('[name$="[price]"]'),
  );
  const first = rows.findIndex((row) => row.dataset['sgfRow'] === id);
  if (first < 0 || first + cells.length > rows.length) return false;
  event.preventDefault();
  cells.forEach((row, down) =>
    row.forEach((cell, right) => put(rows[first + down]!, fields[fields.indexOf(name) + right], cell)),
  );
  form.dispatchEvent(new Event('input', { bubbles: true }));
  return true;
}

function put(row: HTMLElement, name: string | undefined, text: string): void {
  const field = name && row.querySelector<HTMLInputElement | HTMLSelectElement>(`[name$="[${name}]"]`);
  if (!field) return;
  if (field instanceof HTMLInputElement) {
    field.value = text;
    return;
  }
  const digits = /\d+/.exec(text)?.[0];
  const option = [...field.options].find(
    ({ value, text: said }) =>
      said.toLowerCase() === text.toLowerCase() || value === text || (name === 'year' && value === digits),
  );
  if (option) field.value = option.value;
}
