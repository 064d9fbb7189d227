/// <reference lib="dom" />
// Computes the budget while one types, takes rows that are pasted from a spreadsheet, and adds and takes out lines without a
// round to the server. The server computes everything again.
import { pasted } from './budget/pasting.js';
import { costOf, totalsOf, type TypedLine } from './budget/sums.js';
import { show, type Shown } from './budget/showing.js';

function start(form: HTMLFormElement): void {
  const settings = JSON.parse(form.dataset['sgfBudget']!) as Shown;
  const compute = (): void => {
    const rows = rowsWith(form, 'price');
    const lines = rows.map(lineIn);
    rows.forEach((row, i) => {
      row.querySelector('[data-sgf-cost]')!.textContent = show.amount(costOf(lines[i]!), form.dataset['sgfLocale']!);
    });
    const sources = rowsWith(form, 'source')
      .filter(isKept)
      .map((row) => fieldOf(row, 'amount')?.value ?? '');
    const totals = totalsOf(lines, sources, settings.years);
    show.totals(form, totals, currencyIn(form) ?? settings.currency ?? '', settings);
  };
  form.addEventListener('input', compute);
  form.addEventListener('change', compute);
  form.addEventListener('paste', (event) => {
    if (pasted(form, event)) compute();
  });
  compute();
}

const rowsWith = (form: HTMLFormElement, name: string): HTMLElement[] =>
  [...form.querySelectorAll<HTMLElement>('[data-sgf-row]')].filter((row) => fieldOf(row, name) !== null);

const fieldOf = (row: HTMLElement, name: string): HTMLInputElement | null =>
  row.querySelector<HTMLInputElement>(`[name$="[${name}]"]`);

const isKept = (row: HTMLElement): boolean => fieldOf(row, 'remove')?.checked !== true;

const lineIn = (row: HTMLElement): TypedLine => ({
  year: Number(fieldOf(row, 'year')?.value ?? 1),
  quantity: isKept(row) ? (fieldOf(row, 'quantity')?.value ?? '') : '',
  price: fieldOf(row, 'price')?.value ?? '',
});

const currencyIn = (form: HTMLFormElement): string | undefined =>
  form.querySelector<HTMLInputElement>('[name=currency]')?.value.trim().toUpperCase();

// Last, for a bundle defines in this order.
const form = document.querySelector<HTMLFormElement>('form[data-sgf-budget]');
if (form) start(form);
