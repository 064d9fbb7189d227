import type { Fault, Params } from '#kernel';

/** Says what is wrong and what is expected, for people who mend a file. Only the console speaks of JSON in these words. */
export function inWords({ code, params = {} }: Fault): string {
  if (code.startsWith('expected_'))
    return `${found(params)}, expected ${expectation(code.slice('expected_'.length), params)}`;
  return sentences[code]?.(params) ?? code;
}

/** How a fault is announced on standard error; an empty pointer is the document itself. */
export const announced = (fault: Fault): string => `${fault.pointer || '(whole document)'}: ${inWords(fault)}\n`;

/** Whether there are words for what a shape expects. */
export const hasExpectation = (kind: string): boolean => Object.hasOwn(expectations, kind);

const found = (params: Params): string => (params['found'] === undefined ? 'missing' : `found ${params['found']}`);

const expectation = (kind: string, params: Params): string => expectations[kind]?.(params) ?? kind;

type InWords = (params: Params) => string;

const expectations: Readonly<Record<string, InWords>> = {
  object: () => 'an object',
  list: () => 'a list',
  list_not_empty: () => 'a list with at least one element',
  something: () => 'a value',
  any_text: () => 'a string',
  text: () => 'a string that is not empty',
  flag: () => 'true or false',
  amount: () => 'an amount as a string with at most two decimals, such as "25000.00"',
  decimal: () => 'a decimal as a string, such as "60" or "12.5"',
  currency: () => 'a currency of three capital letters, such as "USD"',
  date: () => 'a day of the calendar, such as "2011-03-08"',
  year: () => 'a year, such as 2010',
  whole: ({ least }) => `a whole number, ${least} or more`,
  one_of: ({ names }) => `one of: ${names}`,
  country: () => 'an assigned country code of ISO 3166-1 in two capital letters, such as "NG"',
  moment: () => 'a time with an offset or Z (RFC 3339), such as "2011-04-29T10:00:00Z"',
  score: ({ most }) => `a score as a string from "0" to "${most}", with at most one digit after the point`,
};

const sentences: Readonly<Record<string, InWords>> = {
  not_json: ({ found }) => `this is not JSON (${found}), expected a JSON object in UTF-8`,
  unreadable: ({ found }) => `the file cannot be read (${found})`,
  not_known: () => 'this name is not known here; remove it or correct its spelling',
  repeated: ({ found }) => `${found} stands here a second time, expected once`,
  more_than: ({ name, limit }) => `this is more than "${name}" (${limit}), expected at most as much`,
  one_of_these_missing: ({ names }) => `missing, expected at least one of: ${names}`,
  weights_not_100: ({ sum }) =>
    sum === undefined
      ? 'expected weights that are whole numbers, 0 or more, and sum to 100'
      : `the weights sum to ${sum}, expected 100`,
  name_taken: ({ name }) => `"${name}" has a meaning of its own, expected another name`,
  scores_of_recused: () => 'a recused review has scores, expected none',
};
