import { budgetCategories, charactersIn } from '#applications/domain';
import type { Params } from '#kernel';
import { textAt, ticksAt, type FormReader } from '../http/form-reader.js';
import { typedAmount, typedQuantity } from '../http/typed-number.js';
import { longest } from './row-values.js';

/** One row of the form. What cannot be read is a fault at its field, and what is saved there stays. */
export class TypedRow {
  constructor(
    private readonly form: FormReader,
    private readonly list: 'lines' | 'coFunding',
    readonly id: string,
    private readonly saved: Readonly<Record<string, unknown>> = {},
  ) {}

  /** As it was typed, trimmed. */
  text(name: string): string {
    return textAt(this.form.typed, this.at(name)).trim();
  }

  isTicked(name: string): boolean {
    return ticksAt(this.form.typed, this.at(name)).length > 0;
  }

  /** A text that is no longer than the column takes. */
  limited(name: keyof typeof longest): string {
    const [text, most] = [this.text(name), longest[name]];
    return charactersIn(text) > most ? this.wrong(name, 'budget.fault.too_long', { most }) : text;
  }

  category(name: string): string {
    const text = this.text(name);
    const isKnown = text === '' || (budgetCategories as readonly string[]).includes(text);
    return isKnown ? text : this.wrong(name, 'budget.fault.category');
  }

  year(name: string, years: number): number | undefined {
    const text = this.text(name);
    if (text === '') return undefined;
    const year = Number(text);
    if (Number.isInteger(year) && year >= 1 && year <= years) return year;
    return Number(this.wrong(name, 'budget.fault.year', { years })) || undefined;
  }

  amount(name: string): string {
    const text = this.text(name);
    return text === '' ? '' : (typedAmount(text) ?? this.wrong(name, 'budget.fault.amount'));
  }

  quantity(name: string): string {
    const text = this.text(name);
    if (text === '') return '';
    const read = typedQuantity(text);
    if (read === undefined) return this.wrong(name, 'budget.fault.quantity');
    if ('decimal' in read) return read.decimal;
    const [whole, decimal] = read.either;
    return this.wrong(name, 'form.unclear', { whole, decimal });
  }

  private wrong(name: string, code: string, params?: Params): string {
    this.form.fault(this.at(name), code, params);
    return String(this.saved[name] ?? '');
  }

  private at(name: string): string {
    return `${this.list}[${this.id}][${name}]`;
  }
}
