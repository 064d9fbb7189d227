import type { CellFormulaValue, ConditionalFormattingRule, Workbook, Worksheet } from 'exceljs';
import type { Words } from '#words';
import { budgetTemplate } from './budget-template.js';
import { heads, money, titled } from './sheets.js';
import type { WindowLimits } from './window-limits.js';

interface TotalsOf {
  readonly limits: WindowLimits;
  readonly words: Words;
  readonly linesSheet: Worksheet;
  readonly coFundingSheet: Worksheet;
}

/** What the lines come to: by project year against the cap, in all against the limits, by category, with others' money. */
export function addTotals(book: Workbook, { limits, words, linesSheet, coFundingSheet }: TotalsOf): void {
  const { say } = words;
  const sheet = book.addWorksheet(say('public.workbook.totals'));
  titled(sheet, say('public.workbook.totals'), say('public.workbook.amounts_in', { currency: limits.currency }));
  const [category, year, cost, others] = [
    cellsIn(linesSheet, 'A', budgetTemplate.lines),
    cellsIn(linesSheet, 'B', budgetTemplate.lines),
    cellsIn(linesSheet, 'G', budgetTemplate.lines),
    cellsIn(coFundingSheet, 'B', budgetTemplate.coFunding),
  ];
  const rows = new Rows(sheet, 4);
  const columns = [say('budget.totals'), say('budget.asked'), say('budget.bound'), say('budget.left')];
  rows.heads(columns);
  const years = Array.from({ length: limits.years }, (_, index) => index + 1);
  const first = rows.next;
  for (const each of years)
    rows.amount(say('budget.year_n', { year: each }), `SUMIF(${year},${each},${cost})`, atMost(limits.yearlyCap));
  const requested = rows.amount(say('budget.requested'), `SUM(B${first}:B${rows.next - 1})`, atMost(limits.most));
  if (Number(limits.least ?? 0) > 0)
    rows.amount(say('budget.limit.at_least'), `B${requested}`, {
      amount: limits.least!,
      left: (row) => `B${row}-C${row}`,
    });
  rows.blank();
  const coFunded = rows.amount(say('budget.co_funded'), `SUM(${others})`);
  rows.amount(say('budget.whole'), `B${requested}+B${coFunded}`);
  rows.blank();
  rows.heads([say('budget.category'), say('budget.asked')]);
  budgetTemplate.categories.codes.forEach((code, index) =>
    rows.amount(
      say(`budget.category.${code}`),
      `SUMIF(${category},${budgetTemplate.hiddenSheet}!$D$${index + 1},${cost})`,
    ),
  );
}

/** A limit, and how much there is until it: below zero it is not kept. */
interface Limit {
  readonly amount: string;
  readonly left: (row: number) => string;
}

const atMost = (amount: string | undefined): Limit | undefined =>
  amount === undefined ? undefined : { amount, left: (row) => `C${row}-B${row}` };

const cellsIn = (sheet: Worksheet, column: string, { firstRow, rows }: { firstRow: number; rows: number }): string =>
  `'${sheet.name.replaceAll("'", "''")}'!$${column}$${firstRow}:$${column}$${firstRow + rows - 1}`;

/** Writes a sheet from top to bottom. */
class Rows {
  constructor(
    private readonly sheet: Worksheet,
    /** The row that is written next. */
    public next: number,
  ) {}

  heads(texts: readonly string[]): void {
    heads(
      this.sheet,
      this.next,
      texts.map((text, index) => ({ text, width: index === 0 ? 36 : 18 })),
    );
    this.next++;
  }

  /** One amount and, where it has a limit, the limit and what is left; gives its row. */
  amount(label: string, formula: string, limit?: Limit): number {
    const row = this.next++;
    this.sheet.getCell(`A${row}`).value = label;
    this.put(`B${row}`, { formula, result: 0 });
    if (limit === undefined) return row;
    this.put(`C${row}`, Number(limit.amount));
    this.put(`D${row}`, { formula: limit.left(row) });
    this.sheet.addConditionalFormatting({ ref: `D${row}`, rules: [belowZero] });
    return row;
  }

  blank(): void {
    this.next++;
  }

  private put(address: string, value: number | CellFormulaValue): void {
    const cell = this.sheet.getCell(address);
    cell.value = value;
    cell.numFmt = money;
  }
}

const belowZero = {
  type: 'cellIs',
  operator: 'lessThan',
  priority: 1,
  formulae: [0],
  style: { font: { bold: true, color: { argb: 'FFB00020' } } },
} as const satisfies ConditionalFormattingRule;
