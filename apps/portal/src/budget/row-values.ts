import { budgetCategories, charactersIn, mostYears, type BudgetLine } from '#applications/domain';
import type { Params } from '#kernel';
import { typedAmount, typedQuantity } from '../http/typed-number.js';

/** What is wrong with one cell; `column` counts from 0. */
export interface CellFault {
  readonly row: number;
  readonly column: number;
  readonly code: string;
  readonly params?: Params;
}

/** A cell as it was typed: text, or a number as a spreadsheet keeps it; `undefined` where a formula failed. */
export type CellValue = string | number | undefined;

/** Words that may stand for a category or an answer, in small letters, with their codes. */
export type CodesByWord = ReadonlyMap<string, string>;

/** One row that came from elsewhere, with what is wrong with it. */
export type ReadRow<Row> = { readonly value: Row; readonly faults: readonly CellFault[] } | undefined;

/** Characters that a column takes, and rows that a list takes, as the form's schema has them. */
export const longest = { description: 500, unit: 60, source: 300 } as const;
export const mostRows = { lines: 300, coFunding: 30 } as const;

/** A line of the budget out of six cells: category, year, description, unit, quantity, price. Undefined for an empty row. */
export function lineOf(
  cells: readonly CellValue[],
  row: number,
  id: string,
  categories: CodesByWord,
): ReadRow<BudgetLine> {
  if (isEmpty(cells)) return undefined;
  const reader = new RowReader(cells, row);
  const category = reader.code(0, categories, budgetCategories, 'budget.fault.category');
  const year = reader.year(1);
  const value = {
    id,
    ...given('category', category),
    ...(year === undefined ? {} : { year }),
    ...given('description', reader.text(2, longest.description)),
    ...given('unit', reader.text(3, longest.unit)),
    ...given('quantity', reader.quantity(4)),
    ...given('price', reader.amount(5)),
  };
  return { value, faults: reader.faults };
}

/** A source of money out of three cells: source, amount, whether it is secured. Undefined for an empty row. */
export function sourceOf(
  cells: readonly CellValue[],
  row: number,
  id: string,
  answers: CodesByWord,
): ReadRow<{ readonly id: string; readonly source?: string; readonly amount?: string; readonly secured: boolean }> {
  if (isEmpty(cells)) return undefined;
  const reader = new RowReader(cells, row);
  const value = {
    id,
    ...given('source', reader.text(0, longest.source)),
    ...given('amount', reader.amount(1)),
    secured: reader.code(2, answers, ['yes', 'no'], 'budget.fault.answer') === 'yes',
  };
  return { value, faults: reader.faults };
}

/** Reads the cells of one row and keeps what is wrong with each. */
class RowReader {
  readonly faults: CellFault[] = [];

  constructor(
    private readonly cells: readonly CellValue[],
    private readonly row: number,
  ) {}

  text(column: number, most: number): string {
    const text = String(this.cells[column] ?? '').trim();
    if (!(column in this.cells) || this.cells[column] === undefined) this.fault(column, 'budget.fault.formula');
    if (charactersIn(text) > most) this.fault(column, 'budget.fault.too_long', { most });
    return text;
  }

  amount(column: number): string {
    const cell = this.cells[column];
    if (cell === '') return '';
    const amount = typeof cell === 'number' ? shownIn(cell) : typedAmount(cell ?? '');
    if (amount === undefined) this.fault(column, 'budget.fault.amount');
    return amount ?? '';
  }

  quantity(column: number): string {
    const cell = this.cells[column];
    if (cell === '') return '';
    const read = typeof cell === 'number' ? numberIn(cell) : typedQuantity(cell ?? '');
    if (read !== undefined && 'decimal' in read) return read.decimal;
    if (read === undefined) this.fault(column, 'budget.fault.quantity');
    else this.fault(column, 'form.unclear', { whole: read.either[0], decimal: read.either[1] });
    return '';
  }

  year(column: number): number | undefined {
    const cell = this.cells[column];
    if (cell === '') return undefined;
    const year = Number(/\d+/.exec(String(cell ?? ''))?.[0] ?? NaN);
    if (Number.isInteger(year) && year >= 1 && year <= mostYears) return year;
    this.fault(column, 'budget.fault.year', { years: mostYears });
    return undefined;
  }

  code(column: number, words: CodesByWord, codes: readonly string[], fault: string): string {
    const text = String(this.cells[column] ?? '').trim();
    if (text === '') return '';
    const code = words.get(text.toLowerCase()) ?? (codes.includes(text) ? text : undefined);
    if (code === undefined) this.fault(column, fault);
    return code ?? '';
  }

  private fault(column: number, code: string, params?: Params): void {
    this.faults.push({ row: this.row, column, code, ...(params === undefined ? {} : { params }) });
  }
}

/** A spreadsheet shows two digits: what is shown is what was meant. */
const shownIn = (cell: number): string | undefined =>
  cell < 0 || cell.toFixed(2).length > 15 ? undefined : cell.toFixed(2);

const numberIn = (cell: number): { readonly decimal: string } | undefined => {
  const decimal = shownIn(cell);
  return decimal === undefined ? undefined : { decimal };
};

const isEmpty = (cells: readonly CellValue[]): boolean =>
  cells.every((cell) => typeof cell === 'string' && cell.trim() === '');

/** A text under its name; nothing where it is empty. */
export const given = <Name extends string>(name: Name, text: string): { [key in Name]?: string } =>
  (text === '' ? {} : { [name]: text }) as { [key in Name]?: string };
