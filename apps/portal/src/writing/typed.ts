import { shape } from '#kernel';

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

/** A decimal number as people write it, in digits with a point: `1,250.50`, `1 250,50` and `1250.5` are numbers. */
export const decimalIn = (text: string): string | undefined => {
  const close = text.replace(/[\s\u00a0\u202f’']/gu, '');
  const plain = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(close) ? close.replaceAll(',', '') : close.replace(',', '.');
  return /^-?\d{1,15}(\.\d{1,6})?$/.test(plain) ? plain : undefined;
};

/** Every text of a form with its name, as the form would post it. */
export const flat = (typed: TypedAnswer, name = ''): readonly (readonly [name: string, value: string])[] => {
  if (typeof typed === 'string') return [[name, typed]];
  const parts = Array.isArray(typed) ? [...typed.entries()] : shape.isObject(typed) ? Object.entries(typed) : [];
  return parts.flatMap(([part, value]) => flat(value, name === '' ? String(part) : `${name}[${part}]`));
};
