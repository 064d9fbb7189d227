import { isISO31661Alpha2, isURL } from 'class-validator';
import { electronicFormatIBAN, isValidBIC, isValidIBAN } from 'ibantools';
import { amountAsTyped, LocalDate, shape, type Fault } from '#kernel';
import { isMailbox } from '../domain/email.js';
import {
  fieldsOf,
  type ProfileContent,
  type ProfileField,
  type ProfilePart,
  type ProfileRow,
  type ProfileValue,
} from '../domain/profile-form.js';

/** What was sent for a part, in order, with every fault of it at its field. */
export interface CheckedContent {
  readonly content: ProfileContent;
  readonly faults: readonly Fault[];
}

/** Puts a part in order: every field is there, texts are trimmed, nothing is null. Codes of faults are `profile.…`. */
export const checkedContent = (part: ProfilePart, sent: unknown): CheckedContent => {
  const fields = fieldsOf(part);
  const given = shape.isObject(sent) ? sent : {};
  const strangers = Object.keys(given)
    .filter((name) => !fields.some(([field]) => field === name))
    .map((name) => ({ pointer: pointerTo(name), code: 'field.whitelistValidation' }));
  const checked = fields.map(([name, field]) => [name, checkedField(field, given[name], pointerTo(name))] as const);
  return {
    content: Object.fromEntries(checked.map(([name, { value }]) => [name, value])),
    faults: [...strangers, ...checked.flatMap(([, { faults }]) => faults)],
  };
};

interface CheckedValue {
  readonly value: ProfileValue;
  readonly faults: readonly Fault[];
}

const checkedField = (field: ProfileField, sent: unknown, pointer: string): CheckedValue => {
  const wrong = (code: string): CheckedValue => ({ value: null, faults: [{ pointer, code }] });
  switch (field.kind) {
    case 'rows':
      return checkedRows(field, sent, pointer);
    case 'flag':
      return typeof (sent ?? false) === 'boolean' ? fine(sent ?? false) : wrong('profile.choose');
    case 'choice':
      return field.values.includes(String(sent)) ? fine(sent) : wrong('profile.choose');
    case 'ticks': {
      const ticked = Array.isArray(sent) ? field.values.filter((each) => sent.includes(each)) : [];
      const untold = field.values.filter((each) => !ticked.includes(each));
      return ticked.length === 0 || untold.length === 0
        ? fine(ticked)
        : { value: ticked, faults: [{ pointer, code: 'profile.affirm_all' }] };
    }
    default:
      return checkedText(field, sent, pointer);
  }
};

/** A row that nothing stands in is left out. */
const checkedRows = (field: ProfileField & { kind: 'rows' }, sent: unknown, pointer: string): CheckedValue => {
  const rows = Array.isArray(sent) ? sent : [];
  const filled = rows.flatMap((row: unknown, at) => (isFilled(row) ? [{ row, at }] : []));
  const checked = filled.map(({ row, at }) =>
    Object.entries(field.columns).map(
      ([name, column]) => [name, checkedField(column, row[name], `${pointer}/${at}${pointerTo(name)}`)] as const,
    ),
  );
  const value = checked.map((cells) => Object.fromEntries(cells.map(([name, cell]) => [name, cell.value])));
  const faults = checked.flatMap((cells) => cells.flatMap(([, cell]) => cell.faults));
  const tooMany =
    filled.length > field.most ? [{ pointer, code: 'profile.too_many', params: { most: field.most } }] : [];
  return { value: value as ProfileRow[], faults: [...tooMany, ...faults] };
};

const isFilled = (row: unknown): row is Readonly<Record<string, unknown>> =>
  shape.isObject(row) &&
  Object.values(row).some((cell) => cell !== null && cell !== undefined && String(cell).trim() !== '');

type TextField = Exclude<ProfileField, { kind: 'rows' | 'flag' | 'choice' | 'ticks' }>;

const checkedText = (field: TextField, sent: unknown, pointer: string): CheckedValue => {
  if (sent !== undefined && sent !== null && !['string', 'number'].includes(typeof sent))
    return { value: null, faults: [{ pointer, code: 'profile.wrong_text' }] };
  const typed = String(sent ?? '').trim();
  if (typed === '') return { value: null, faults: isNeeded(field) ? [{ pointer, code: 'profile.needed' }] : [] };
  if (field.kind === 'text' || field.kind === 'long') {
    const params = { most: field.most };
    return typed.length > field.most
      ? { value: typed, faults: [{ pointer, code: 'profile.too_long', params }] }
      : fine(typed);
  }
  const { tidy = (text: string): ProfileValue => text, holds } = forms[field.kind];
  const value = tidy(typed);
  return holds(String(value))
    ? fine(value)
    : { value: typed, faults: [{ pointer, code: `profile.wrong_${field.kind}` }] };
};

const isNeeded = (field: TextField): boolean =>
  ('needed' in field && field.needed === true) || ['year', 'amount', 'currency'].includes(field.kind);

const fine = (value: unknown): CheckedValue => ({ value: value as ProfileValue, faults: [] });

interface Form {
  readonly tidy?: (typed: string) => ProfileValue;
  readonly holds: (tidied: string) => boolean;
}

const upper = (typed: string): string => typed.replace(/\s/g, '').toUpperCase();

const forms: Readonly<Record<Exclude<TextField['kind'], 'text' | 'long'>, Form>> = {
  day: { holds: (text) => LocalDate.parse(text) !== undefined },
  country: { tidy: upper, holds: (text) => /^[A-Z]{2}$/.test(text) && isISO31661Alpha2(text) },
  website: { tidy: withScheme, holds: (text) => text.length <= 300 && isURL(text, { protocols: ['http', 'https'] }) },
  email: { holds: isMailbox },
  phone: { holds: (text) => /^\+?[0-9][0-9 ()./-]{4,38}$/.test(text) },
  year: { tidy: Number, holds: (text) => /^(19|20|21)\d\d$|^2200$/.test(text) },
  amount: { holds: (text) => amountAsTyped.test(text) },
  currency: { tidy: upper, holds: (text) => /^[A-Z]{3}$/.test(text) },
  iban: { tidy: (typed) => electronicFormatIBAN(typed) ?? typed, holds: isValidIBAN },
  swift: { tidy: upper, holds: isValidBIC },
};

function withScheme(typed: string): string {
  return /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
}

const pointerTo = (name: string): string => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
