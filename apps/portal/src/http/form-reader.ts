import { DomainError, LocalDate, Money, shape, type Fault, type Params } from '#kernel';

/** What a form holds, as it was posted: texts, lists and objects of them. */
export type Typed = Readonly<Record<string, unknown>>;

/** What was posted, as what a form holds. */
export const typedIn = (body: unknown): Typed => (shape.isObject(body) ? body : {});

/** What stands under a field's name: `opens[day]`. */
export function typedAt(typed: unknown, name: string): unknown {
  return name
    .replaceAll(']', '')
    .split('[')
    .reduce<unknown>((at, key) => (shape.isObject(at) && Object.hasOwn(at, key) ? at[key] : undefined), typed);
}

/** The text under a name; empty where there is none. */
export function textAt(typed: unknown, name: string): string {
  const value = typedAt(typed, name);
  return typeof value === 'string' ? value : '';
}

/** The ticked values under a name. */
export function ticksAt(typed: unknown, name: string): string[] {
  const value = typedAt(typed, name);
  return (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === 'string');
}

/** Reads a form and keeps every fault at its field; `finish` throws them all at once. */
export class FormReader {
  private readonly faults: Fault[] = [];

  constructor(readonly typed: Typed) {}

  /** A text, trimmed. */
  text(name: string, { most = 500, least = 1 }: { readonly most?: number; readonly least?: number } = {}): string {
    const text = textAt(this.typed, name).trim();
    if (text.length < least) this.fault(name, 'form.missing');
    if (text.length > most) this.fault(name, 'form.too_long', { most });
    return text;
  }

  /** A text of a certain form. */
  matching(name: string, form: RegExp, code: string): string {
    const text = textAt(this.typed, name).trim();
    if (!form.test(text)) this.fault(name, code);
    return text;
  }

  /** A whole number within bounds. */
  whole(name: string, least: number, most: number): number {
    const text = textAt(this.typed, name).trim();
    const number = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
    if (!(number >= least && number <= most)) this.fault(name, 'form.whole', { least, most });
    return number;
  }

  /** Money, as people write it: `25000`, `25,000.00`; always with two digits in the answer. */
  amount(name: string): string {
    const text = textAt(this.typed, name).trim();
    const plain = /^\d{1,3}(,\d{3})+(\.\d{1,2})?$/.test(text) ? text.replaceAll(',', '') : text;
    if (/^\d{1,12}(\.\d{1,2})?$/.test(plain)) return Money.of(plain, 'XXX').toString();
    this.fault(name, 'form.amount');
    return '0.00';
  }

  /** Points, perhaps with decimals. */
  decimal(name: string): string {
    return this.matching(name, /^\d{1,6}(\.\d{1,4})?$/, 'form.decimal');
  }

  /** Three capital letters. */
  currency(name: string): string {
    const text = this.matching(name, /^[A-Z]{3}$/, 'form.currency');
    return /^[A-Z]{3}$/.test(text) ? text : 'XXX';
  }

  /** One of some values. */
  one<T extends string>(name: string, values: readonly T[]): T {
    const found = values.find((value) => value === textAt(this.typed, name));
    if (found === undefined) this.fault(name, 'form.choose');
    return found ?? values[0]!;
  }

  /** A day out of its three boxes, as `2011-03-08`. */
  day(name: string): string {
    const [day, month, year] = ['day', 'month', 'year'].map((part) => textAt(this.typed, `${name}[${part}]`).trim());
    const text = `${year?.padStart(4, '0')}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
    if (LocalDate.parse(text) === undefined) this.fault(name, 'form.day');
    return text;
  }

  /** The ticked ones of some values, in their order. */
  ticks<T extends string>(name: string, values: readonly T[]): T[] {
    const ticked = ticksAt(this.typed, name);
    return values.filter((value) => ticked.includes(value));
  }

  /** Whether the only box of a name is ticked. */
  isTicked(name: string): boolean {
    return ticksAt(this.typed, name).length > 0;
  }

  /** The lines of a text that are not empty. */
  lines(name: string): string[] {
    return linesIn(textAt(this.typed, name));
  }

  /** The keys of the rows that were posted under a name. */
  rows(name: string): string[] {
    const rows = typedAt(this.typed, name);
    if (Array.isArray(rows)) return rows.map((_, index) => String(index));
    return shape.isObject(rows) ? Object.keys(rows) : [];
  }

  /** Keeps a fault at a field: the first one, for the next may only follow from it. */
  fault(name: string, code: string, params?: Params): void {
    const pointer = `/${name.replaceAll(']', '').replaceAll('[', '/')}`;
    if (this.faults.some((fault) => fault.pointer === pointer)) return;
    this.faults.push({ pointer, code, ...(params === undefined ? {} : { params }) });
  }

  /** The faults so far. */
  get found(): readonly Fault[] {
    return this.faults;
  }

  /** Throws `invalid_input` with every fault; nothing when there is none. */
  finish(): void {
    if (this.faults.length > 0) throw new DomainError('invalid', 'invalid_input', [], this.faults);
  }
}

/** The lines of a text that are not empty, trimmed. */
export const linesIn = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
