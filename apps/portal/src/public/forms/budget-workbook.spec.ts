import ExcelJS, { type CellFormulaValue, type Workbook } from 'exceljs';
import { words, type Language } from '#words';
import { aCallRow } from '../../../../../test/support/builders/call-row.js';
import { budgetTemplate } from './budget-template.js';
import { budgetWorkbook } from './budget-workbook.js';

const opened = async (cycle: string, language: Language = 'en', title?: string): Promise<Workbook> => {
  const call = aCallRow(cycle, title === undefined ? {} : { title: { en: title } });
  const book = new ExcelJS.Workbook();
  const bytes = await budgetWorkbook(call, call.windows[0]!, words(language));
  await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  return book;
};

/** The cells of a defined name, as rows of texts. */
const cellsNamed = (book: Workbook, name: string): string[][] => {
  const [sheet = '', cells = ''] = rangeNamed(book, name).split('!');
  const [first = '', last = ''] = cells.replaceAll('$', '').split(':');
  const at = book.getWorksheet(sheet.replace(/^'|'$/g, '').replaceAll("''", "'"))!;
  const [left, right] = [first, last].map((address) => at.getCell(address));
  return Array.from({ length: Number(right!.row) - Number(left!.row) + 1 }, (_, down) =>
    Array.from({ length: Number(right!.col) - Number(left!.col) + 1 }, (_, along) =>
      String(at.getCell(Number(left!.row) + down, Number(left!.col) + along).value ?? ''),
    ),
  );
};

const rangeNamed = (book: Workbook, name: string): string => book.definedNames.getRanges(name).ranges[0] ?? '';

const formulasIn = (book: Workbook, sheet: string): string[] => {
  const found: string[] = [];
  book.getWorksheet(sheet)!.eachRow((row) =>
    row.eachCell((cell) => {
      if (cell.type === ExcelJS.ValueType.Formula) found.push((cell.value as CellFormulaValue).formula);
    }),
  );
  return found;
};

test('says of itself what it is, where nobody looks', async () => {
  const book = await opened('2011');
  expect(Object.fromEntries(cellsNamed(book, 'SGF_ABOUT'))).toEqual({
    format: 'sgf-budget',
    version: '1',
    call: '2011',
    window: aCallRow('2011').windows[0]!.code,
    language: 'en',
    currency: 'USD',
    years: '3',
  });
  expect(book.worksheets.map(({ name, state }) => [name, state])).toEqual([
    ['Read me first', 'visible'],
    ['Budget', 'visible'],
    ['What others pay', 'visible'],
    ['Totals', 'visible'],
    ['sgf', 'veryHidden'],
  ]);
});

test.each(['en', 'fr', 'es'] as const)('in %s its blocks lie where the layout says, empty', async (language) => {
  const book = await opened('2026', language);
  for (const block of [budgetTemplate.lines, budgetTemplate.coFunding]) {
    const cells = cellsNamed(book, block.name);
    expect([cells.length, cells[0]!.length]).toEqual([block.rows, block.columns.length]);
    expect(new Set(cells.flat())).toEqual(new Set(['']));
  }
  expect(cellsNamed(book, 'SGF_CATEGORIES').map(([, code]) => code)).toEqual([...budgetTemplate.categories.codes]);
  expect(cellsNamed(book, 'SGF_CATEGORIES').map(([word]) => word)).toEqual(
    budgetTemplate.categories.codes.map((code) => words(language).say(`budget.category.${code}`)),
  );
  expect(cellsNamed(book, 'SGF_ANSWERS').map(([, code]) => code)).toEqual(['yes', 'no']);
});

test('offers the categories, the years of the call and nothing below zero', async () => {
  const sheet = (await opened('2011')).getWorksheet('Budget')!;
  expect(sheet.getCell('A5').dataValidation).toMatchObject({ type: 'list', formulae: ['sgf!$D$1:$D$7'] });
  expect(sheet.getCell('A304').dataValidation).toMatchObject({ type: 'list' });
  expect(sheet.getCell('B5').dataValidation).toMatchObject({ type: 'whole', formulae: [1, 3] });
  expect(sheet.getCell('F5').dataValidation).toMatchObject({ type: 'decimal', operator: 'greaterThanOrEqual' });
});

test('computes each line, each year against the cap, and all', async () => {
  const book = await opened('2011');
  expect(formulasIn(book, 'Budget')[0]).toBe('IF(OR(E5="",F5=""),"",ROUND(E5*F5,2))');
  const totals = book.getWorksheet('Totals')!;
  expect(['A5', 'C5', 'A8'].map((cell) => totals.getCell(cell).value)).toEqual(['Year 1', 25000, 'Asked of the fund']);
  expect(formulasIn(book, 'Totals').slice(0, 2)).toEqual([
    "SUMIF('Budget'!$B$5:$B$304,1,'Budget'!$G$5:$G$304)",
    'C5-B5',
  ]);
  expect(formulasIn(book, 'Totals')).toContain('SUM(B5:B7)');
});

test('a call with a least and a most has both', async () => {
  const totals = (await opened('2017')).getWorksheet('Totals')!;
  const column = (letter: string) => [5, 6, 7, 8].map((row) => totals.getCell(`${letter}${row}`).value);
  expect(column('C')).toEqual([null, null, 60000, 20000]);
  expect(column('A').slice(2)).toEqual(['Asked of the fund', 'In all, at least']);
});

test('what a call says is never a formula', async () => {
  const book = await opened('2026', 'en', '=HYPERLINK("https://bad.example","x")');
  const cell = book.getWorksheet('Read me first')!.getCell('A1');
  expect([cell.type, cell.value]).toEqual([ExcelJS.ValueType.String, `'=HYPERLINK("https://bad.example","x")`]);
  expect(formulasIn(book, 'Read me first')).toEqual([]);
});
