/// <reference lib="dom" />
// Computes the budget while one types, takes rows that are pasted from a spreadsheet, and adds rows without a round to the
// server. The server computes everything again.
import { pasted, type PasteSettings } from './budget/pasting.js';
import { addRow, fieldOf, rowsOf, type List } from './budget/rows.js';
import { show, type Shown } from './budget/showing.js';
import { costOf, totalsOf, type TypedLine } from './budget/sums.js';
import { Telling, type TellingWords } from './budget/telling.js';

type Settings = Shown & PasteSettings & { readonly words: TellingWords };

function start(form: HTMLFormElement): void {
  const settings = JSON.parse(form.dataset['sgfBudget']!) as Settings;
  const telling = new Telling(form, settings.words);
  const compute = (): void => {
    showSums(form, settings);
    form.querySelectorAll<HTMLInputElement>('[data-limit]').forEach(showNearLimit);
    telling.computed();
  };
  form.addEventListener('input', compute);
  form.addEventListener('change', compute);
  form.addEventListener('paste', (event) => {
    const what = pasted(form, event, settings);
    if (what) telling.pasted(what);
  });
  form.addEventListener('click', ({ target }) => {
    const list = (target as Element).closest<HTMLElement>('[data-sgf-add]')?.dataset['sgfAdd'] as List | undefined;
    if (list) addRow(form, list, settings)?.querySelector<HTMLElement>('select, input')?.focus();
  });
  form.addEventListener('keydown', goDown);
  // Rows as somebody else left them.
  new MutationObserver(compute).observe(form, { childList: true });
  compute();
}

function showSums(form: HTMLFormElement, settings: Settings): void {
  const rows = rowsOf(form, 'lines');
  const lines = rows.map(lineIn);
  rows.forEach((row, i) => {
    row.querySelector('[data-sgf-cost]')!.textContent = show.amount(costOf(lines[i]!), form.dataset['sgfLocale']!);
  });
  const sources = rowsOf(form, 'coFunding')
    .filter(isKept)
    .map((row) => fieldOf(row, 'amount')?.value ?? '');
  show.totals(form, totalsOf(lines, sources, settings.years), currencyIn(form) ?? settings.currency ?? '', settings);
}

/** A press of Enter goes to the row below, as in a spreadsheet, and not to another page. */
function goDown(event: KeyboardEvent): void {
  const field = event.target as HTMLInputElement;
  const row = field.closest<HTMLElement>('[data-sgf-row]');
  if (event.key !== 'Enter' || event.isComposing || !row || field.type !== 'text') return;
  event.preventDefault();
  const next = row.nextElementSibling as HTMLElement | null;
  const name = /\[(\w+)\]$/.exec(field.name)![1]!;
  if (next) fieldOf(next, name)?.focus();
  // A browser says only with a submit that a field is done.
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** How many letters are left is of interest once they are few. */
function showNearLimit(field: HTMLInputElement): void {
  const info = document.getElementById(`${field.name}-info`);
  if (info) info.hidden = field.value.length < Number(field.dataset['limit']) * 0.8;
}

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
