import type { PartRow } from '#identity';
import {
  fieldsOf,
  isProfilePart,
  type ProfileContent,
  type ProfileField,
  type ProfilePart,
  type ProfileRow,
  type ProfileValue,
} from '#identity/domain';
import { kernelErrors, shape } from '#kernel';
import { textAt, ticksAt, typedAt, type Typed } from '../http/form-reader.js';
import { typedAmount } from '../http/typed-number.js';

/** The part that an address names. Throws `not_found`. */
export function partNamed(name: string): ProfilePart {
  if (!isProfilePart(name)) throw kernelErrors.error('not_found');
  return name;
}

/** How many empty rows a table of a form offers. */
const spareRows = 2;

/** The key of a row in a form: a number alone would be read as a list. */
export const rowKey = (index: number): string => `r${index}`;

/** What the form of a part holds when it is opened. A yes or no that nobody gave is not given here either. */
export const typedFrom = ({ part, version, content }: PartRow): Typed =>
  Object.fromEntries(
    fieldsOf(part).map(([name, field]) => [name, typedValue(field, content[name] ?? null, version > 0)]),
  );

const typedValue = (field: ProfileField, value: ProfileValue, isSaved: boolean): unknown => {
  if (field.kind === 'flag') return value === true ? 'yes' : isSaved ? 'no' : '';
  if (field.kind === 'ticks') return Array.isArray(value) ? value : [];
  if (field.kind === 'rows') {
    const rows = Array.isArray(value) ? (value as readonly ProfileRow[]) : [];
    return Object.fromEntries(rows.map((row, index) => [rowKey(index), textsOf(row)]));
  }
  if (field.kind === 'day') {
    const [year = '', month = '', day = ''] = String(value ?? '').split('-');
    return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
  }
  return String(value ?? '');
};

const textsOf = (row: ProfileRow): Typed =>
  Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, String(cell ?? '')]));

/** The keys of the rows that a form shows: those that hold something, and some to fill in. */
export function rowsToShow(typed: Typed, name: string, most: number): string[] {
  const rows = typedAt(typed, name);
  const count = shape.isObject(rows) ? Object.values(rows).findLastIndex((row) => isFilled(row)) + 1 : 0;
  return Array.from({ length: Math.min(most, count + spareRows) }, (_, index) => rowKey(index));
}

const isFilled = (row: unknown): boolean =>
  shape.isObject(row) && Object.values(row).some((cell) => String(cell ?? '').trim() !== '');

/** What a posted form says, as it is sent to be checked. */
export const sentFrom = (part: ProfilePart, typed: Typed): Readonly<Record<string, unknown>> =>
  Object.fromEntries(fieldsOf(part).map(([name, field]) => [name, sentValue(field, typed, name)]));

const sentValue = (field: ProfileField, typed: Typed, name: string): unknown => {
  if (field.kind === 'flag') return { yes: true, no: false }[textAt(typed, name)] ?? 'not answered';
  if (field.kind === 'ticks') return ticksAt(typed, name);
  if (field.kind === 'rows') {
    const rows = typedAt(typed, name);
    return shape.isObject(rows) ? Object.values(rows).map((row) => sentRow(field.columns, row)) : [];
  }
  return field.kind === 'day' ? dayFrom(typed, name) : textAt(typed, name);
};

/** An amount is sent in digits, however it was written; what is none is sent as it is, to be refused at its field. */
const sentRow = (columns: Readonly<Record<string, ProfileField>>, row: unknown): unknown =>
  shape.isObject(row)
    ? Object.fromEntries(
        Object.entries(row).map(([name, cell]) => [
          name,
          columns[name]?.kind === 'amount' && typeof cell === 'string' ? (typedAmount(cell) ?? cell) : cell,
        ]),
      )
    : row;

const dayFrom = (typed: Typed, name: string): string => {
  const [day = '', month = '', year = ''] = ['day', 'month', 'year'].map((box) =>
    textAt(typed, `${name}[${box}]`).trim(),
  );
  if (day === '' && month === '' && year === '') return '';
  return `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};

/** The field of a form that a fault is about: rows are keyed there. */
export const fieldOfFault = (field: string | undefined): string | undefined => field?.replace(/\[(\d+)\]/, '[r$1]');

/** Both contents, field by field, where they differ. */
export const differingFields = (part: ProfilePart, now: ProfileContent, mine: ProfileContent) =>
  fieldsOf(part).filter(([name]) => JSON.stringify(now[name]) !== JSON.stringify(mine[name]));
