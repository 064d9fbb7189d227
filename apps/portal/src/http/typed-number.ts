/** A number as somebody wrote it, in digits with a point; or the two numbers that it may be, written so that each is clear. */
export type TypedNumber = { readonly decimal: string } | { readonly either: readonly [whole: string, decimal: string] };

/** Digits, perhaps with decimals; digits in groups of three, whose mark is not that of the decimals. */
const plainly = /^(?<whole>\d+)(?:(?<mark>[.,])(?<decimals>\d+))?$/;
const inGroups =
  /^(?<whole>[1-9]\d{0,2}(?<between>[ ',.])\d{3}(?:\k<between>\d{3})*)(?:(?<mark>[.,])(?<decimals>\d+))?$/;
/** Its three decimals may as well be a group: `1.000`, `12,500`. */
const mayBeGroup = /^[1-9]\d{0,2}[.,]\d{3}$/;

/**
 * Reads a number as people write it in any language: spaces, apostrophes, commas or points between thousands, a comma or a
 * point before the decimals. A group does not begin with 0: `0,125` has decimals. Undefined for anything else.
 */
export function typedNumber(text: string): TypedNumber | undefined {
  const plain = text
    .trim()
    .replace(/[\s\u00a0\u202f]/g, ' ')
    .replaceAll('’', "'");
  const { whole, between, mark = '', decimals = '' } = (plainly.exec(plain) ?? inGroups.exec(plain))?.groups ?? {};
  if (whole === undefined || (mark !== '' && mark === between)) return undefined;
  const digits = whole.replace(/[ ',.]/g, '').replace(/^0+(?=\d)/, '');
  if (!mayBeGroup.test(plain)) return { decimal: decimals === '' ? digits : `${digits}.${decimals}` };
  // Two or four digits after a mark are no group.
  const clear = decimals.endsWith('0') ? decimals.slice(0, 2) : `${decimals}0`;
  return { either: [digits + decimals, `${digits}${mark}${clear}`] };
}

/** An amount of money as `1234.50`. It has two decimals at most, so three digits after a mark are thousands. */
export function typedAmount(text: string): string | undefined {
  const read = typedNumber(text);
  return read && twoDecimals('either' in read ? read.either[0] : read.decimal);
}

/** How many of something, as `1234.50`: like an amount, but what may be thousands or decimals is asked. */
export function typedQuantity(text: string): TypedNumber | undefined {
  const read = typedNumber(text);
  if (read === undefined || 'either' in read) return read;
  const decimal = twoDecimals(read.decimal);
  return decimal === undefined ? undefined : { decimal };
}

/** Undefined where it has more decimals, or more digits than a column of money holds. */
const twoDecimals = (decimal: string): string | undefined => {
  const [, whole, decimals = ''] = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(decimal) ?? [];
  return whole === undefined ? undefined : `${whole}.${decimals.padEnd(2, '0')}`;
};
