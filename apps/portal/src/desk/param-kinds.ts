import { countryCodes, keptDocuments, vocabularies, vocabularyNames, type VocabularyName } from '#calls/domain';
import { shape, type Fields } from '#kernel';
import type { Words } from '#words';
import { nameIn } from '../calls/public-calls.js';
import { codeOf } from './codes.js';
import { textAt, typedAt, type FormReader, type Typed } from '../http/form-reader.js';

/** The shape of one parameter. */
export type ParamShape = Fields[string];

/** How a parameter is asked for; it follows from the shape. */
export type ParamKind =
  'amount' | 'currency' | 'whole' | 'date' | 'name' | 'names' | 'countries' | 'places' | 'documents' | 'group';

/** The way in which a shape is asked for. Throws where the catalogue brings a shape that no page knows. */
export function kindOf(param: ParamShape): ParamKind {
  const { kind, of, fields } = param;
  if (kind === 'amount' || kind === 'currency' || kind === 'date') return kind;
  if (kind === 'whole' || kind === 'year') return 'whole';
  if (kind === 'one_of') return 'name';
  if (kind === 'object' && fields) return 'names' in fields ? 'places' : 'group';
  if (of?.kind === 'one_of') return 'names';
  if (of?.kind === 'country') return 'countries';
  if (of?.kind === 'any_text') return 'documents';
  throw new TypeError(`no page knows how to ask for ${kind}`);
}

/** What the fields of params hold for values. */
export const typedOf = (fields: Fields, values: Readonly<Record<string, unknown>>, words: Words): Typed =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, param]) =>
      values[name] === undefined ? [] : [[name, typedOfOne(param, values[name], words)]],
    ),
  );

/** The values that a form gives for params; what may be absent and is empty is left out. */
export const readParams = (form: FormReader, at: string, fields: Fields, words: Words): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, param]) => {
      const field = `${at}[${name}]`;
      if (param.optional && isEmpty(typedAt(form.typed, field), kindOf(param))) return [];
      return [[name, readers[kindOf(param)](form, field, param, words)]];
    }),
  );

type Reader = (form: FormReader, name: string, param: ParamShape, words: Words) => unknown;

const readers: Readonly<Record<ParamKind, Reader>> = {
  amount: (form, name) => form.amount(name),
  currency: (form, name) => form.currency(name),
  whole: (form, name, { kind, params }) =>
    form.whole(name, Number(params?.['least'] ?? 1), kind === 'year' ? 9999 : 100_000),
  date: (form, name) => form.day(name),
  name: (form, name, { names }) => form.one(name, names!),
  names: (form, name, { of }) => someOf(form, name, form.ticks(name, of!.names!)),
  countries: (form, name, _, words) =>
    someOf(
      form,
      name,
      form.lines(name).map((line) => countryFrom(form, name, line, words)),
    ),
  places: (form, name) => {
    const vocabulary = form.one(`${name}[vocabulary]`, vocabularyNames);
    const names = form.ticks(`${name}[names][${vocabulary}]`, vocabularies[vocabulary].names);
    return { vocabulary, names: someOf(form, `${name}[vocabulary]`, names) };
  },
  documents: (form, name, _, words) =>
    someOf(form, `${name}[kept]`, [
      ...form.ticks(`${name}[kept]`, keptDocuments),
      ...form.lines(`${name}[own]`).map((line) => codeOf(line, keptDocuments, 'document', words)),
    ]),
  group: (form, name, { fields }, words) => readParams(form, name, fields!, words),
};

/** A list that would exclude everybody, or nobody, is an oversight. */
function someOf<T>(form: FormReader, name: string, list: readonly T[]): readonly T[] {
  if (list.length === 0) form.fault(name, 'form.choose');
  return list;
}

function countryFrom(form: FormReader, name: string, line: string, words: Words): string {
  const wanted = line.toLowerCase();
  const code = countryCodes.find(
    (each) => each.toLowerCase() === wanted || words.country(each).toLowerCase() === wanted,
  );
  if (code === undefined) form.fault(name, 'desk.field.country', { country: line });
  return code ?? 'XX';
}

function isEmpty(typed: unknown, kind: ParamKind): boolean {
  if (kind === 'places' || kind === 'group') return textAt(typed, 'vocabulary') === '';
  return typed === undefined || (typeof typed === 'string' && typed.trim() === '');
}

function typedOfOne(param: ParamShape, value: unknown, words: Words): unknown {
  const kind = kindOf(param);
  if (kind === 'group') return typedOf(param.fields!, value as Record<string, unknown>, words);
  if (kind === 'places') {
    const { vocabulary, names } = value as { vocabulary: VocabularyName; names: string[] };
    return { vocabulary, names: { [vocabulary]: names } };
  }
  if (kind === 'date') {
    const [year, month, day] = String(value).split('-').map(Number);
    return { year: String(year), month: String(month), day: String(day) };
  }
  if (kind === 'countries') return (value as string[]).map((code) => words.country(code)).join('\n');
  if (kind === 'documents') return documentsTyped(value as string[], words);
  return Array.isArray(value) ? value : shape.isObject(value) ? value : String(value);
}

function documentsTyped(names: readonly string[], words: Words): Typed {
  const isKept = (name: string) => (keptDocuments as readonly string[]).includes(name);
  const own = names.filter((name) => !isKept(name)).map((name) => nameIn(words, 'document', name));
  return { kept: names.filter(isKept), own: own.join('\n') };
}
