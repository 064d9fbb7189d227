import { budgetCategories, type BudgetAnswers, type BudgetLine } from '#applications/domain';
import { DomainError, type Fault } from '#kernel';
import { FormReader, textAt, ticksAt, type Typed } from '../http/form-reader.js';
import { given } from './row-values.js';
import { typedAmount } from './typed-amount.js';

/** The columns of a line, as they are typed. */
export const lineFields = ['category', 'year', 'description', 'unit', 'quantity', 'price'] as const;
type CoFunding = NonNullable<BudgetAnswers['coFunding']>[number];

/** A saved budget as the fields of its form hold it. */
export const typedBudget = ({ currency = '', lines = [], coFunding = [] }: BudgetAnswers): Typed => ({
  currency,
  lines: Object.fromEntries(lines.map(({ id, ...line }) => [id, textsOf(line)])),
  coFunding: Object.fromEntries(
    coFunding.map(({ id, secured, ...row }) => [id, { ...textsOf(row), ...(secured ? { secured: 'yes' } : {}) }]),
  ),
});

const textsOf = (row: object): Record<string, string> =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value)]));

/** The ids of the rows that a form holds. */
export const idsAt = (typed: Typed, list: 'lines' | 'coFunding'): string[] => new FormReader(typed).rows(list);

/** A form as it was read: what is well-formed, and a fault at each field that cannot be read. */
export interface ReadBudget {
  readonly budget: BudgetAnswers;
  readonly faults: readonly Fault[];
}

/** Reads the form. Rows of which nothing is filled in, or that are ticked to be taken out, are left out. */
export function readBudget(typed: Typed, fixedCurrency: string | undefined, years: number): ReadBudget {
  const form = new FormReader(typed);
  const currency = fixedCurrency ?? textAt(typed, 'currency').trim().toUpperCase();
  const isCurrency = /^[A-Z]{3}$/.test(currency);
  if (currency !== '' && !isCurrency) form.fault('currency', 'budget.fault.currency');
  const lines = form.rows('lines').flatMap((id) => lineAt(form, id, years));
  const coFunding = form.rows('coFunding').flatMap((id) => coFundingAt(form, id));
  const budget = {
    ...(isCurrency ? { currency } : {}),
    ...(lines.length === 0 ? {} : { lines }),
    ...(coFunding.length === 0 ? {} : { coFunding }),
  };
  return { budget, faults: form.found };
}

/** The error of a use-case, which counts rows, with its faults at the fields of those rows, which have ids. */
export function atRows(error: unknown, { lines = [], coFunding = [] }: BudgetAnswers): unknown {
  if (!(error instanceof DomainError) || error.faults.length === 0) return error;
  const rows: Readonly<Record<string, readonly { readonly id: string }[]>> = { lines, coFunding };
  const faults = error.faults.map((fault): Fault => {
    const [, list = '', place = '', rest = ''] = /^\/(lines|coFunding)\/(\d+)(.*)$/.exec(fault.pointer) ?? [];
    const id = rows[list]?.[Number(place)]?.id;
    return id === undefined ? fault : { ...fault, pointer: `/${list}/${id}${rest}` };
  });
  return new DomainError(error.kind, error.code, error.reasons, faults);
}

function lineAt(form: FormReader, id: string, years: number): BudgetLine[] {
  const at = (name: string): string => `lines[${id}][${name}]`;
  const text = (name: string): string => textAt(form.typed, at(name)).trim();
  const own = ['description', 'unit', 'quantity', 'price'].some((name) => text(name) !== '');
  if (ticksAt(form.typed, at('remove')).length > 0 || (!own && text('category') === '')) return [];
  const year = Number(text('year'));
  const isYear = Number.isInteger(year) && year >= 1 && year <= years;
  if (text('year') !== '' && !isYear) form.fault(at('year'), 'budget.fault.year', { years });
  const isCategory = (budgetCategories as readonly string[]).includes(text('category'));
  if (text('category') !== '' && !isCategory) form.fault(at('category'), 'budget.fault.category');
  return [
    {
      id,
      ...given('category', isCategory ? text('category') : ''),
      ...(isYear ? { year } : {}),
      ...given('description', text('description')),
      ...given('unit', text('unit')),
      ...given('quantity', amountAt(form, at('quantity'))),
      ...given('price', amountAt(form, at('price'))),
    },
  ];
}

function coFundingAt(form: FormReader, id: string): CoFunding[] {
  const at = (name: string): string => `coFunding[${id}][${name}]`;
  const source = textAt(form.typed, at('source')).trim();
  const amount = amountAt(form, at('amount'));
  if (ticksAt(form.typed, at('remove')).length > 0 || (source === '' && amount === '')) return [];
  const secured = ticksAt(form.typed, at('secured')).length > 0;
  return [{ id, ...given('source', source), ...given('amount', amount), secured }];
}

function amountAt(form: FormReader, name: string): string {
  const text = textAt(form.typed, name).trim();
  if (text === '') return '';
  const amount = typedAmount(text);
  if (amount === undefined) form.fault(name, 'budget.fault.amount');
  return amount ?? '';
}
