import { shape } from '#kernel';
import { typedNumber } from '../http/typed-number.js';

/** What a form holds under one name: a text, or lists and objects of texts. */
export type TypedAnswer = unknown;

/** The text, empty where there is none. */
export const textOf = (typed: TypedAnswer): string => (typeof typed === 'string' ? typed : '');

/** The rows of a list, in their order; forms post them as a list or, with gaps, as an object. */
export const rowsOf = (typed: TypedAnswer): readonly TypedAnswer[] =>
  Array.isArray(typed) ? typed : shape.isObject(typed) ? Object.values(typed) : typed === undefined ? [] : [typed];

/** One field of an object. */
export const partOf = (typed: TypedAnswer, name: string): TypedAnswer =>
  Array.isArray(typed) || shape.isObject(typed) ? (typed as Readonly<Record<string, unknown>>)[name] : undefined;

/** A decimal number as people write it, in digits with a point. What may be two numbers is none: `eitherIn` names them. */
export const decimalIn = (text: string): string | undefined => {
  const [sign, digits] = signed(text);
  const read = typedNumber(digits);
  const plain = read && 'decimal' in read ? sign + read.decimal : '';
  return /^-?\d{1,15}(\.\d{1,6})?$/.test(plain) ? plain : undefined;
};

/** The two numbers that a text may be: `1.000` is a thousand, or one. */
export const eitherIn = (text: string): { readonly whole: string; readonly decimal: string } | undefined => {
  const [sign, digits] = signed(text);
  const read = typedNumber(digits);
  if (read === undefined || !('either' in read)) return undefined;
  const [whole, decimal] = read.either;
  return { whole: sign + whole, decimal: sign + decimal };
};

const signed = (text: string): readonly [sign: string, digits: string] =>
  /^[-−]/.test(text.trim()) ? ['-', text.trim().slice(1)] : ['', text];

/** Every text of a form with its name, as the form would post it. */
export const flat = (typed: TypedAnswer, name = ''): readonly (readonly [name: string, value: string])[] => {
  if (typeof typed === 'string') return [[name, typed]];
  const parts = Array.isArray(typed) ? [...typed.entries()] : shape.isObject(typed) ? Object.entries(typed) : [];
  return parts.flatMap(([part, value]) => flat(value, name === '' ? String(part) : `${name}[${part}]`));
};
