/**
 * An amount as people write it in any language, as `1234.50`: spaces or marks between thousands, a comma or a point before
 * one or two decimals. What stands before exactly three digits parts thousands: `1.000` is a thousand. Undefined for
 * anything else.
 */
export function typedAmount(text: string): string | undefined {
  const plain = text.replace(/[\s\u00a0\u202f'’]/g, '');
  const [, whole = '', mark = '', decimals = ''] = /^(.*?)(?:([.,])(\d{1,2}))?$/.exec(plain) ?? [];
  const digits = /^\d+$/.test(whole) ? whole : groupedDigits(whole, mark);
  if (digits === undefined || digits.length > 12) return undefined;
  return `${digits.replace(/^0+(?=\d)/, '')}.${decimals.padEnd(2, '0')}`;
}

/** `1,234,567` or `1.234.567`: one kind of mark, before groups of three, and another one before the decimals. */
const groupedDigits = (whole: string, decimalMark: string): string | undefined => {
  const grouped = /^\d{1,3}(?:(?:,\d{3})+|(?:\.\d{3})+)$/.test(whole);
  return grouped && (decimalMark === '' || !whole.includes(decimalMark)) ? whole.replace(/[.,]/g, '') : undefined;
};
