import { budgetCategories } from '#applications/domain';

/** One block of rows that people fill in: the same columns in every language. */
export interface TemplateBlock {
  /** The defined name of its cells; it moves along when rows are put in or a sheet is renamed. */
  readonly name: string;
  /** What its columns mean, in their order: keys of a row of the answers. */
  readonly columns: readonly string[];
  /** The first row below the heads, from 1. The heads stand in the row above. */
  readonly firstRow: number;
  /** As many rows as the form takes. */
  readonly rows: number;
}

/**
 * The layout of our budget workbook: what writes it and what reads it back both take it from here, and nothing else
 * from each other. How a workbook is read:
 *
 * 1. It is ours if the defined name `SGF_ABOUT` leads to two columns of which one row says `format`, `sgf-budget`. That
 *    sheet is hidden. `version` says whether its layout is this one.
 * 2. `SGF_LINES` and `SGF_CO_FUNDING` are the cells that people fill in, without heads and without what is computed;
 *    their columns stand in the order below. Rows in which every cell is empty mean nothing.
 * 3. A category or an answer is written in the language of the workbook. `SGF_CATEGORIES` and `SGF_ANSWERS` are two
 *    columns each: the words that its lists offer (`budget.category.*` of the catalogue), and the code behind each.
 * 4. Years are whole numbers; quantities and prices are numbers shown with two digits, or texts if somebody typed such.
 *    What is computed (a line's cost, the totals) is never read: the server computes it again.
 */
export const budgetTemplate = {
  format: 'sgf-budget',
  version: 1,
  /** The sheet that nobody sees. */
  hiddenSheet: 'sgf',
  lines: {
    name: 'SGF_LINES',
    columns: ['category', 'year', 'description', 'unit', 'quantity', 'price'],
    firstRow: 5,
    rows: 300,
  },
  coFunding: { name: 'SGF_CO_FUNDING', columns: ['source', 'amount', 'secured'], firstRow: 5, rows: 30 },
  about: {
    name: 'SGF_ABOUT',
    keys: ['format', 'version', 'call', 'window', 'language', 'currency', 'years'],
  },
  categories: { name: 'SGF_CATEGORIES', codes: budgetCategories },
  /** To whether co-funding is secured. */
  answers: { name: 'SGF_ANSWERS', codes: ['yes', 'no'] },
} as const satisfies {
  readonly lines: TemplateBlock;
  readonly coFunding: TemplateBlock;
  readonly [more: string]: unknown;
};

/** What a workbook says of itself on its hidden sheet, by the keys of `budgetTemplate.about`; every value is a text. */
export type AboutWorkbook = Readonly<Record<(typeof budgetTemplate.about.keys)[number], string>>;

/** The letter of a column, which counts from 1. Our sheets stay within Z. */
export const columnLetter = (column: number): string => String.fromCharCode(64 + column);

/** The cells of a block as a sheet names them: `$A$5:$F$304`. */
export const cellsOf = ({ columns, firstRow, rows }: TemplateBlock): string =>
  `$A$${firstRow}:$${columnLetter(columns.length)}$${firstRow + rows - 1}`;
