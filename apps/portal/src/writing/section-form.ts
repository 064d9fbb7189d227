import { DomainError, type Fault } from '#kernel';
import { kindOf } from './kinds/index.js';
import { isFree, type Field } from './fields.js';
import { rowsOf, type TypedAnswer } from './typed.js';

/** What stands in a section, by the names of its answers. */
export type Content = Readonly<Record<string, unknown>>;
/** What a section's form holds, by the names of its fields. */
export type Typed = Readonly<Record<string, TypedAnswer>>;

/** A form as it was read. */
export interface Read {
  readonly content: Content;
  /** Pointers count from the content. */
  readonly faults: readonly Fault[];
}

/** What the form holds when the section is opened. */
export const typedOf = (fields: readonly Field[], content: Content): Typed =>
  Object.fromEntries(fields.map((field) => [field.name, kindOf(field.kind).typed(content[field.name], field)]));

/** Reads a form: every answer that is well-formed, and every fault. */
export const readSection = (fields: readonly Field[], typed: Typed): Read => {
  const faults: Fault[] = [];
  const answers = fields.map((field) => {
    const before = faults.length;
    const answer = kindOf(field.kind).read(typed[field.name], field, (code, params, part = '') =>
      faults.push({ pointer: pointerTo(field.name + part), code, ...(params ? { params } : {}) }),
    );
    return [field.name, faults.length > before ? undefined : answer] as const;
  });
  return { content: Object.fromEntries(answers.filter(([, answer]) => answer !== undefined)), faults };
};

/** Those of some answers in which people write freely. */
export const freeIn = (fields: readonly Field[], answers: Typed): Typed =>
  Object.fromEntries(fields.filter(isFree).map(({ name }) => [name, answers[name]]));

/** Throws `invalid_input` with every fault; nothing where there is none. */
export const refuseFaults = ({ faults }: Pick<Read, 'faults'>): void => {
  if (faults.length > 0) throw new DomainError('invalid', 'invalid_input', [], faults);
};

/** The answers at which something is wrong. */
export const namesOfFaults = ({ faults }: Read): ReadonlySet<string> =>
  new Set(faults.map(({ pointer }) => pointer.split('/')[1]!));

/** A form with one more row in a list, or without one: what the buttons `_add=plan` and `_remove=plan[2]` ask for. */
export const withRows = (typed: Typed, { add, remove }: { readonly add: string; readonly remove: string }): Typed => {
  const [, name = add, index] = /^(\w+)\[(\d+)\]$/.exec(remove) ?? [];
  const rows = rowsOf(typed[name]);
  return { ...typed, [name]: index === undefined ? [...rows, ''] : rows.toSpliced(Number(index), 1) };
};

const pointerTo = (name: string): string => `/${name.replaceAll(']', '').replaceAll('[', '/')}`;
