/// <reference lib="dom" />
import type { ScriptWords } from './words.js';

/** Rows are added and taken out at once, also while the line is down. */
export function changeRows(form: HTMLFormElement, words: ScriptWords): void {
  form.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[name="_add"], button[name="_remove"]');
    if (!button) return;
    const list = form.querySelector<HTMLElement>(`[data-rows="${CSS.escape(button.value.replace(/\[.*/, ''))}"]`);
    if (!list) return;
    event.preventDefault();
    if (button.name === '_add') add(list);
    else remove(list, button.closest<HTMLElement>('[data-row]')!);
    list.dispatchEvent(new Event('change', { bubbles: true }));
  });

  function add(list: HTMLElement): void {
    const rows = rowsIn(list);
    if (rows.length >= Number(list.dataset['most'])) return;
    const row = rows[rows.length - 1]!.cloneNode(true) as HTMLElement;
    empty(row);
    list.append(row);
    number(list);
    fieldsIn(row)[0]?.focus();
  }

  function remove(list: HTMLElement, row: HTMLElement): void {
    const next = row.nextElementSibling ?? row.previousElementSibling;
    if (next) row.remove();
    else empty(row);
    number(list);
    list.focus();
    list.setAttribute('aria-label', words['removed'] ?? '');
  }
}

const rowsIn = (list: HTMLElement): HTMLElement[] => [...list.querySelectorAll<HTMLElement>(':scope > [data-row]')];

type FormField = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
const fieldsIn = (row: HTMLElement): FormField[] =>
  [...row.querySelectorAll<FormField>('input, select, textarea')].filter(({ type }) => type !== 'hidden');

const empty = (row: HTMLElement): void => {
  row.querySelectorAll<FormField>('input, select, textarea').forEach((field) => (field.value = ''));
  row.querySelectorAll('.govuk-error-message').forEach((error) => error.remove());
  row
    .querySelectorAll('[class*="--error"]')
    .forEach((part) => part.classList.remove(...[...part.classList].filter((name) => name.endsWith('--error'))));
};

/** Every row carries its place in the names and ids of its fields, and in its title. */
const number = (list: HTMLElement): void => {
  const name = list.dataset['rows']!;
  rowsIn(list).forEach((row, index) => {
    const renamed = (text: string): string => text.split(`${name}[`).map(placed(index)).join(`${name}[`);
    row.querySelectorAll('*').forEach((part) => {
      for (const attribute of ['name', 'id', 'for', 'aria-describedby', 'value'])
        if (part.hasAttribute(attribute) && (attribute !== 'value' || part instanceof HTMLButtonElement))
          part.setAttribute(attribute, renamed(part.getAttribute(attribute)!));
    });
    row.querySelectorAll<HTMLElement>('[data-row-title]').forEach((title) => {
      title.textContent = ` ${title.dataset['rowTitle']!.replace('0', String(index + 1))}`;
    });
  });
};

/** After each `plan[` the number is the row's. */
const placed =
  (index: number) =>
  (part: string, i: number): string =>
    i === 0 ? part : part.replace(/^\d+/, String(index));
