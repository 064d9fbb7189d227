import { faultsOfBudget, type BudgetAnswers, type BudgetLine } from '#applications/domain';
import { DomainError, type Fault } from '#kernel';
import { FormReader, textAt, type Typed } from '../http/form-reader.js';
import type { BudgetPlace } from './budget-place.js';
import { given, mostRows } from './row-values.js';
import { TypedRow } from './typed-row.js';

/** The columns of a line, as they are typed. */
export const lineFields = ['category', 'year', 'description', 'unit', 'quantity', 'price'] as const;

type PlaceOfBudget = Pick<BudgetPlace, 'limits' | 'years' | 'budget'>;
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

/**
 * Reads the form. Rows of which nothing is filled in, or that are ticked to be taken out, are left out; where a field cannot
 * be read, or the rows are too many or come to too much, what is saved there stays.
 */
export function readBudget(typed: Typed, { limits, years, budget: saved }: PlaceOfBudget): ReadBudget {
  const form = new FormReader(typed);
  const currency = limits.currency ?? textAt(typed, 'currency').trim().toUpperCase();
  const isCurrency = /^[A-Z]{3}$/.test(currency);
  if (currency !== '' && !isCurrency) form.fault('currency', 'budget.fault.currency');
  const savedIn = (rows: readonly { readonly id: string }[] = [], id: string) => rows.find((row) => row.id === id);
  const lines = form
    .rows('lines')
    .flatMap((id) => lineOf(new TypedRow(form, 'lines', id, savedIn(saved.lines, id)), years));
  const coFunding = form
    .rows('coFunding')
    .flatMap((id) => sourceOf(new TypedRow(form, 'coFunding', id, savedIn(saved.coFunding, id))));
  const read = { ...(isCurrency ? { currency } : {}), lines, coFunding };
  const tooMuch = faultsOfRows(read);
  const { lines: kept, coFunding: others } = tooMuch.length === 0 ? read : { lines: [], coFunding: [], ...saved };
  const budget = {
    ...(isCurrency ? { currency } : {}),
    ...(kept.length === 0 ? {} : { lines: kept }),
    ...(others.length === 0 ? {} : { coFunding: others }),
  };
  return { budget, faults: [...form.found, ...tooMuch] };
}

/** The error of a use-case, which counts rows, with its faults at the fields of those rows, which have ids. */
export function atRows(error: unknown, { lines = [], coFunding = [] }: BudgetAnswers): unknown {
  if (!(error instanceof DomainError) || error.faults.length === 0) return error;
  const rows: Readonly<Record<string, readonly { readonly id: string }[]>> = { lines, coFunding };
  const faults = error.faults.map((fault): Fault => {
    const [, list = '', place = '', rest = ''] = /^\/(lines|coFunding)\/(\d+)((?:\/.*)?)$/.exec(fault.pointer) ?? [];
    const id = rows[list]?.[Number(place)]?.id;
    return id === undefined ? fault : { ...fault, pointer: `/${list}/${id}${rest}` };
  });
  return new DomainError(error.kind, error.code, error.reasons, faults);
}

const faultsOfRows = (budget: Required<Pick<BudgetAnswers, 'lines' | 'coFunding'>>): Fault[] => [
  ...(['lines', 'coFunding'] as const)
    .filter((list) => budget[list].length > mostRows[list])
    .map((list) => ({ pointer: `/${list}`, code: 'budget.fault.too_many', params: { most: mostRows[list] } })),
  ...faultsOfBudget(budget).filter(({ pointer }) => pointer === '/lines'),
];

function lineOf(row: TypedRow, years: number): BudgetLine[] {
  const isEmpty = ['category', 'description', 'unit', 'quantity', 'price'].every((name) => row.text(name) === '');
  if (isEmpty || row.isTicked('remove')) return [];
  const year = row.year('year', years);
  return [
    {
      id: row.id,
      ...given('category', row.category('category')),
      ...(year === undefined ? {} : { year }),
      ...given('description', row.limited('description')),
      ...given('unit', row.limited('unit')),
      ...given('quantity', row.quantity('quantity')),
      ...given('price', row.amount('price')),
    },
  ];
}

function sourceOf(row: TypedRow): CoFunding[] {
  const isEmpty = ['source', 'amount'].every((name) => row.text(name) === '');
  if (isEmpty || row.isTicked('remove')) return [];
  const [source, amount] = [row.limited('source'), row.amount('amount')];
  return [{ id: row.id, ...given('source', source), ...given('amount', amount), secured: row.isTicked('secured') }];
}
