/** Whether a font has a sign of its own for a character. */
export type Coverage = (codePoint: number) => boolean;

/** Reads which characters a TrueType font covers: its `cmap` table in format 12 (OpenType 1.9, 5.2.9.12), by ranges. */
export function coverageOf(font: Buffer): Coverage {
  const table = tableAt(font, 'cmap');
  const subtables = Array.from(
    { length: font.readUInt16BE(table + 2) },
    (_, i) => table + font.readUInt32BE(table + 8 + 8 * i),
  );
  const ranges = subtables.filter((at) => font.readUInt16BE(at) === 12).flatMap((at) => rangesAt(font, at));
  if (ranges.length === 0) throw new Error('the font has no table of its characters in format 12');
  return (codePoint) => ranges.some(([first, last]) => first <= codePoint && codePoint <= last);
}

function tableAt(font: Buffer, tag: string): number {
  const records = Array.from({ length: font.readUInt16BE(4) }, (_, i) => 12 + 16 * i);
  const record = records.find((at) => font.toString('latin1', at, at + 4) === tag);
  if (record === undefined) throw new Error(`the font has no table ${tag}`);
  return font.readUInt32BE(record + 8);
}

const rangesAt = (font: Buffer, at: number): [first: number, last: number][] =>
  Array.from({ length: font.readUInt32BE(at + 12) }, (_, i) => {
    const group = at + 16 + 12 * i;
    return [font.readUInt32BE(group), font.readUInt32BE(group + 4)];
  });
