/** Rows as a spreadsheet puts them on the clipboard: cells parted by tabs, quoted where they hold a line break. */
export function pastedCells(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\r\n]*))(\t|\r?\n|$)/gy;
  for (let match = cell.exec(text); match !== null; match = cell.exec(text)) {
    rows.at(-1)!.push((match[1]?.replaceAll('""', '"') ?? match[2] ?? '').replace(/\s*\r?\n\s*/g, ' ').trim());
    if (match[3] === '') break;
    if (match[3] !== '\t') rows.push([]);
  }
  return rows.filter((row) => row.some((each) => each !== ''));
}

/** A first row of a budget's six columns that names them: no number where a number has to stand, in the last two. */
export const isHead = (cells: readonly string[]): boolean =>
  cells.length === 6 && cells.slice(4).every((cell) => cell !== '' && !/\d/.test(cell));
