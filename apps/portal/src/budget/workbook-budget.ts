import type ExcelJS from 'exceljs';
import type { BudgetAnswers } from '#applications/domain';
import { budgetTemplate, type AboutWorkbook } from '../public/forms/budget-template.js';
import { lineOf, sourceOf, type CellFault, type CellValue, type CodesByWord, type ReadRow } from './row-values.js';
import { fileFault } from './workbook-file.js';

/** What a filled-in template holds. */
export interface WorkbookBudget {
  readonly about: AboutWorkbook;
  readonly budget: BudgetAnswers;
  /** By cell, as a spreadsheet names it: `Budget!C7`. */
  readonly faults: readonly { readonly cell: string; readonly fault: CellFault }[];
}

/** Reads our template back. Throws `invalid_input` at `/file` for a workbook that is none, or one of another version. */
export function budgetIn(workbook: ExcelJS.Workbook): WorkbookBudget {
  const about = aboutIn(workbook);
  const categories = wordsIn(workbook, budgetTemplate.categories.name);
  const answers = wordsIn(workbook, budgetTemplate.answers.name);
  const lines = rowsIn(workbook, budgetTemplate.lines.name, (cells, row) => lineOf(cells, row, `xl${row}`, categories));
  const sources = rowsIn(workbook, budgetTemplate.coFunding.name, (cells, row) =>
    sourceOf(cells, row, `xl${row}`, answers),
  );
  return {
    about,
    budget: {
      ...(about.currency ? { currency: about.currency } : {}),
      ...(lines.values.length === 0 ? {} : { lines: lines.values }),
      ...(sources.values.length === 0 ? {} : { coFunding: sources.values }),
    },
    faults: [...lines.faults, ...sources.faults],
  };
}

interface Block {
  readonly sheet: ExcelJS.Worksheet;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The cells behind a defined name: `'Budget lines'!$A$5:$F$304`. */
function blockIn(workbook: ExcelJS.Workbook, name: string): Block | undefined {
  const [range = ''] = workbook.definedNames.getRanges(name).ranges;
  const [, quoted, plain, left, top, right, bottom] =
    /^(?:'((?:[^']|'')+)'|([^!']+))!\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)$/.exec(range) ?? [];
  const sheet = workbook.getWorksheet((quoted ?? plain ?? '').replaceAll("''", "'"));
  if (sheet === undefined || left === undefined || right === undefined) return undefined;
  return { sheet, top: Number(top), left: columnOf(left), bottom: Number(bottom), right: columnOf(right) };
}

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** The rows of a block that hold something, as far down as the sheet is filled. */
function cellsIn({ sheet, top, left, bottom, right }: Block): { row: number; cells: CellValue[] }[] {
  const rows = Array.from({ length: Math.max(0, Math.min(bottom, sheet.rowCount) - top + 1) }, (_, i) => top + i);
  return rows.map((row) => ({
    row,
    cells: Array.from({ length: right - left + 1 }, (_, i) => valueOf(sheet.getCell(row, left + i).value)),
  }));
}

function aboutIn(workbook: ExcelJS.Workbook): AboutWorkbook {
  const block = blockIn(workbook, budgetTemplate.about.name);
  if (block === undefined) throw fileFault('budget.fault.not_ours');
  const about = Object.fromEntries(cellsIn(block).map(({ cells: [key, value] }) => [String(key), String(value ?? '')]));
  if (about['format'] !== budgetTemplate.format) throw fileFault('budget.fault.not_ours');
  if (about['version'] !== String(budgetTemplate.version)) throw fileFault('budget.fault.other_version');
  return about as AboutWorkbook;
}

function wordsIn(workbook: ExcelJS.Workbook, name: string): CodesByWord {
  const block = blockIn(workbook, name);
  if (block === undefined) throw fileFault('budget.fault.not_ours');
  return new Map(cellsIn(block).map(({ cells: [word, code] }) => [String(word).toLowerCase(), String(code)]));
}

function rowsIn<Row>(
  workbook: ExcelJS.Workbook,
  name: string,
  read: (cells: readonly CellValue[], row: number) => ReadRow<Row>,
): { values: Row[]; faults: { cell: string; fault: CellFault }[] } {
  const block = blockIn(workbook, name);
  if (block === undefined) throw fileFault('budget.fault.not_ours');
  const read_ = cellsIn(block).flatMap(({ row, cells }) => read(cells, row) ?? []);
  const nameOf = ({ row, column }: CellFault): string =>
    `${block.sheet.name}!${block.sheet.getCell(row, block.left + column).address}`;
  return {
    values: read_.map(({ value }) => value),
    faults: read_.flatMap(({ faults }) => faults.map((fault) => ({ cell: nameOf(fault), fault }))),
  };
}

/** What a cell shows: of a formula its result, of formatted text the text. */
function valueOf(value: ExcelJS.CellValue): CellValue {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if ('error' in value) return undefined;
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('text' in value) return valueOf(value.text as ExcelJS.CellValue);
  if ('result' in value) return valueOf(value.result as ExcelJS.CellValue);
  return '';
}
