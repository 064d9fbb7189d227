import ExcelJS, { type Workbook, type Worksheet } from 'exceljs';
import type { CallRow, WindowRow } from '#calls';
import type { Words } from '#words';
import { textIn } from '../../calls/public-calls.js';
import { budgetTemplate, cellsOf, columnLetter, type AboutWorkbook } from './budget-template.js';
import { addTotals } from './budget-totals-sheet.js';
import { limitsOf, type WindowLimits } from './window-limits.js';
import { heads, deadlineInVienna, money, plain, titled } from './sheets.js';

const { lines, coFunding, about, categories, answers } = budgetTemplate;

/** The budget of a window to be filled in elsewhere, as the bytes of an XLSX file. */
export async function budgetWorkbook(call: CallRow, window: WindowRow, words: Words): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const limits = limitsOf(window);
  // Made of the call, not of the moment.
  book.created = book.modified = call.publishedAt ?? call.now;
  book.title = words.say('public.workbook.title', { title: textIn(call.title, words) });
  // Programs that find formulas without values compute them when the file is opened.
  book.calcProperties.fullCalcOnLoad = true;
  addInstructions(book, call, window, words);
  const linesSheet = addLines(book, limits, words);
  const coFundingSheet = addCoFunding(book, limits, words);
  addTotals(book, { limits, words, linesSheet, coFundingSheet });
  addHidden(book, { call, window, limits, words });
  return Buffer.from(await book.xlsx.writeBuffer());
}

function addInstructions(book: Workbook, call: CallRow, window: WindowRow, words: Words): void {
  const sheet = book.addWorksheet(words.say('public.workbook.instructions'));
  sheet.getColumn(1).width = 100;
  titled(sheet, textIn(call.title, words), textIn(window.title, words));
  const deadline = deadlineInVienna(words, window.closesAt);
  const texts = [
    words.say('public.workbook.deadline', { deadline }),
    ...(['rows', 'lists', 'computed', 'others', 'victims', 'import'] as const).map((what) =>
      words.say(`public.workbook.how.${what}`),
    ),
  ];
  texts.forEach((text, index) => {
    const cell = sheet.getCell(index + 4, 1);
    cell.value = plain(text);
    cell.alignment = { wrapText: true, vertical: 'top' };
  });
}

const lineWidths = { category: 32, year: 12, description: 50, unit: 16, quantity: 12, price: 16 } as const;

function addLines(book: Workbook, { currency, years }: WindowLimits, words: Words): Worksheet {
  const sheet = book.addWorksheet(words.say('public.workbook.lines'), frozenBelow(lines.firstRow));
  titled(sheet, words.say('public.workbook.lines'), words.say('public.workbook.amounts_in', { currency }));
  const columns = lines.columns.map((name) => ({ text: words.say(`budget.${name}`), width: lineWidths[name] }));
  heads(sheet, lines.firstRow - 1, [...columns, { text: words.say('budget.cost'), width: 16 }]);
  named(book, sheet, lines);
  const rows = rowsOf(lines);
  validated(sheet, `A${rows.first}:A${rows.last}`, listFrom(categoryCells, words.say('budget.fault.category')));
  validated(sheet, `B${rows.first}:B${rows.last}`, {
    type: 'whole',
    operator: 'between',
    formulae: [1, years],
    error: words.say('budget.fault.year', { years }),
  });
  validated(sheet, `E${rows.first}:F${rows.last}`, atLeastZero(words));
  for (let row = rows.first; row <= rows.last; row++) {
    for (const column of ['E', 'F', 'G']) sheet.getCell(`${column}${row}`).numFmt = money;
    sheet.getCell(`G${row}`).value = {
      formula: `IF(OR(E${row}="",F${row}=""),"",ROUND(E${row}*F${row},2))`,
      result: '',
    };
  }
  return sheet;
}

const coFundingWidths = { source: 60, amount: 16, secured: 22 } as const;

function addCoFunding(book: Workbook, { currency }: WindowLimits, words: Words): Worksheet {
  const sheet = book.addWorksheet(words.say('public.workbook.co_funding'), frozenBelow(coFunding.firstRow));
  titled(sheet, words.say('public.workbook.co_funding'), words.say('public.workbook.amounts_in', { currency }));
  const columns = coFunding.columns.map((name) => ({
    text: words.say(`budget.${name}`),
    width: coFundingWidths[name],
  }));
  heads(sheet, coFunding.firstRow - 1, columns);
  named(book, sheet, coFunding);
  const rows = rowsOf(coFunding);
  validated(sheet, `B${rows.first}:B${rows.last}`, atLeastZero(words));
  validated(sheet, `C${rows.first}:C${rows.last}`, listFrom(answerCells, words.say('budget.fault.answer')));
  for (let row = rows.first; row <= rows.last; row++) sheet.getCell(`B${row}`).numFmt = money;
  return sheet;
}

/** Where the lists of the hidden sheet stand: words first, codes beside them. */
const categoryCells = `${budgetTemplate.hiddenSheet}!$D$1:$D$${categories.codes.length}`;
const answerCells = `${budgetTemplate.hiddenSheet}!$G$1:$G$${answers.codes.length}`;

interface Hidden {
  readonly call: CallRow;
  readonly window: WindowRow;
  readonly limits: WindowLimits;
  readonly words: Words;
}

/** What tells the workbook from others, and what its lists offer. */
function addHidden(book: Workbook, { call, window, limits, words }: Hidden): void {
  const sheet = book.addWorksheet(budgetTemplate.hiddenSheet, { state: 'veryHidden' });
  const says: AboutWorkbook = {
    format: budgetTemplate.format,
    version: String(budgetTemplate.version),
    call: call.code,
    window: window.code,
    language: words.language,
    currency: limits.currency,
    years: String(limits.years),
  };
  const put = (column: string, rows: readonly (readonly [string, string])[], name: string): void => {
    const next = columnLetter(column.charCodeAt(0) - 63);
    rows.forEach(([one, other], index) => {
      sheet.getCell(`${column}${index + 1}`).value = one;
      sheet.getCell(`${next}${index + 1}`).value = other;
    });
    book.definedNames.add(`${budgetTemplate.hiddenSheet}!$${column}$1:$${next}$${rows.length}`, name);
  };
  put(
    'A',
    about.keys.map((key) => [key, says[key]]),
    about.name,
  );
  put(
    'D',
    categories.codes.map((code) => [words.say(`budget.category.${code}`), code]),
    categories.name,
  );
  put(
    'G',
    answers.codes.map((code) => [words.say(`budget.answer.${code}`), code]),
    answers.name,
  );
}

const rowsOf = ({ firstRow, rows }: { firstRow: number; rows: number }) => ({
  first: firstRow,
  last: firstRow + rows - 1,
});

const named = (book: Workbook, sheet: Worksheet, block: typeof lines | typeof coFunding): void =>
  book.definedNames.add(`'${sheet.name.replaceAll("'", "''")}'!${cellsOf(block)}`, block.name);

const frozenBelow = (row: number) => ({ views: [{ state: 'frozen' as const, ySplit: row - 1 }] });

/** The part of a sheet that its types leave out. */
interface Validated {
  readonly dataValidations: { add(cells: string, validation: ExcelJS.DataValidation): void };
}

const validated = (sheet: Worksheet, cells: string, validation: ExcelJS.DataValidation): void =>
  (sheet as unknown as Validated).dataValidations.add(cells, {
    allowBlank: true,
    showErrorMessage: true,
    ...validation,
  });

const listFrom = (cells: string, error: string): ExcelJS.DataValidation => ({ type: 'list', formulae: [cells], error });

const atLeastZero = (words: Words): ExcelJS.DataValidation => ({
  type: 'decimal',
  operator: 'greaterThanOrEqual',
  formulae: [0],
  error: words.say('budget.fault.amount'),
});
