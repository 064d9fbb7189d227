import type { Fault } from './errors.js';
import { LocalDate } from './local-date.js';
import type { Params } from './reason.js';

/**
 * What a piece of JSON has to look like. `T` is what it then is: nothing is copied or converted.
 * `kind` names what is expected (with `params`, the message key `expected_<kind>`); the rest lets a page draw a field for it.
 */
export interface Shape<T> {
  readonly kind: string;
  readonly params?: Params;
  /** The names to choose from. */
  readonly names?: readonly string[];
  /** What each element of a list is. */
  readonly of?: Shape<unknown>;
  /** What each key of an object is. */
  readonly fields?: Fields;
  readonly optional?: true;
  /** The first fault, its pointer counted from the value; nothing when all is well. Absent is undefined. */
  readonly faultIn: (value: unknown) => Fault | undefined;
  /** Exists for the compiler only. */
  readonly value?: T;
}

/** What each key of an object is. */
export type Fields = Readonly<Record<string, Shape<unknown>>>;
/** What JSON of this shape is to the compiler. */
export type ShapeOf<S> = S extends Shape<infer T> ? T : never;
type OptionalKeys<F> = { [K in keyof F]: F[K] extends { readonly optional: true } ? K : never }[keyof F];
/** The object that has these fields. */
export type ObjectOf<F> = { readonly [K in Exclude<keyof F, OptionalKeys<F>>]: ShapeOf<F[K]> } & {
  readonly [K in OptionalKeys<F>]?: ShapeOf<F[K]>;
};

/** A shape without parts. */
export function leaf<T>(kind: string, accepts: (value: unknown) => boolean, about: Partial<Shape<T>> = {}): Shape<T> {
  return { kind, ...about, faultIn: (value) => (accepts(value) ? undefined : unexpected(value, kind, about.params)) };
}

/** A string that follows a pattern. */
export const matching = <T extends string>(kind: string, pattern: RegExp): Shape<T> =>
  leaf(kind, (value) => typeof value === 'string' && pattern.test(value));

/** Whatever it is, as long as it is there. */
export const present: Shape<unknown> = leaf('something', (value) => value !== undefined);
/** A string, also an empty one. */
export const anyText: Shape<string> = leaf('any_text', (value) => typeof value === 'string');
/** A string that is not empty. */
export const text: Shape<string> = leaf('text', (value) => typeof value === 'string' && value !== '');
/** true or false. */
export const flag: Shape<boolean> = leaf('flag', (value) => typeof value === 'boolean');
/** A decimal string without a sign and with at most two digits after the point. */
export const amount: Shape<string> = matching('amount', /^[0-9]+(\.[0-9]{1,2})?$/);
/** A decimal string without a sign. */
export const decimal: Shape<string> = matching('decimal', /^[0-9]+(\.[0-9]+)?$/);
/** Three capital letters, as ISO 4217 has them. */
export const currency: Shape<string> = matching('currency', /^[A-Z]{3}$/);
/** An ISO calendar date that exists. */
export const date: Shape<string> = leaf(
  'date',
  (value) => typeof value === 'string' && LocalDate.parse(value) !== undefined,
);

/** A whole number; one that a double cannot hold exactly is none. */
export const whole = (least: number): Shape<number> =>
  leaf('whole', (value) => Number.isSafeInteger(value) && (value as number) >= least, { params: { least } });

/** A year of the calendar: 1 to 9999. */
export const year: Shape<number> = leaf(
  'year',
  (value) => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 9999,
);

/** One of some names. */
export function oneOf<const T extends string>(names: readonly T[]): Shape<T> {
  const known = new Set<unknown>(names);
  return leaf('one_of', (value) => known.has(value), { params: { names: names.join(', ') }, names });
}

/** The shape, or null; it must still be there. */
export const orNull = <T>(shape: Shape<T>): Shape<T | null> => ({
  ...shape,
  faultIn: (value) => (value === null ? undefined : shape.faultIn(value)),
});

/** The shape, or nothing at all; null is not nothing. */
export const optional = <T>(shape: Shape<T>): Shape<T> & { readonly optional: true } => ({
  ...shape,
  optional: true,
  faultIn: (value) => (value === undefined ? undefined : shape.faultIn(value)),
});

/** `once`: the first field of the elements, whose value may stand in the list only once. */
export function listOf<T>(
  of: Shape<T>,
  { notEmpty = false, once }: { notEmpty?: boolean; once?: string } = {},
): Shape<readonly T[]> {
  const kind = notEmpty ? 'list_not_empty' : 'list';
  const faultIn = (value: unknown): Fault | undefined => {
    if (!Array.isArray(value) || (notEmpty && value.length === 0)) return unexpected(value, kind);
    const seen = once === undefined ? undefined : new Set<unknown>();
    for (let index = 0; index < value.length; index++) {
      const element: unknown = value[index];
      const key = seen && isObject(element) ? element[once!] : undefined;
      const fault = seen?.has(key) ? repeated(key, `/${once}`) : of.faultIn(element);
      if (fault) return within(index, fault);
      if (key !== undefined) seen?.add(key);
    }
    return undefined;
  };
  return { kind, of, faultIn };
}

/** Keys without a shape are ignored, or wrong when the object is `closed`. */
export function object<F extends Fields>(fields: F, { closed = false } = {}): Shape<ObjectOf<F>> {
  const shapes = Object.entries(fields);
  const faultIn = (value: unknown): Fault | undefined => {
    if (!isObject(value)) return unexpected(value, 'object');
    for (const [key, shape] of shapes) {
      const fault = shape.faultIn(Object.hasOwn(value, key) ? value[key] : undefined);
      if (fault) return within(key, fault);
    }
    const stranger = closed ? Object.keys(value).find((key) => !Object.hasOwn(fields, key)) : undefined;
    return stranger === undefined ? undefined : within(stranger, { pointer: '', code: 'not_known' });
  };
  return { kind: 'object', fields, faultIn };
}

/** An object with keys of any name. */
export function mapOf<T>(of: Shape<T>): Shape<Readonly<Record<string, T>>> {
  const faultIn = (value: unknown): Fault | undefined => {
    if (!isObject(value)) return unexpected(value, 'object');
    for (const [key, element] of Object.entries(value)) {
      const fault = of.faultIn(element);
      if (fault) return within(key, fault);
    }
    return undefined;
  };
  return { kind: 'object', of, faultIn };
}

/** Whether JSON is an object: neither null nor a list. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fault of a value that is not what is expected, or is not there. */
export function unexpected(value: unknown, kind: string, params: Params = {}): Fault {
  return {
    pointer: '',
    code: `expected_${kind}`,
    params: value === undefined ? params : { ...params, found: shown(value) },
  };
}

/** The fault of a value that stands a second time where it may stand once. */
export const repeated = (value: unknown, pointer = ''): Fault => ({
  pointer,
  code: 'repeated',
  params: { found: shown(value) },
});

/** The same fault, seen from the object or list around it (RFC 6901: `~` and `/` in a key are escaped). */
export const within = <F extends Fault | undefined>(key: string | number, fault: F): F =>
  fault && { ...fault, pointer: `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}${fault.pointer}` };

const longestShown = 40;

function shown(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}';
  const written = typeof value === 'number' ? String(value) : JSON.stringify(value);
  return written.length > longestShown ? `${written.slice(0, longestShown)}…` : written;
}
