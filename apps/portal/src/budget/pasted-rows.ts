import { budgetCategories, type BudgetLine } from '#applications/domain';
import { words, languages, type Language } from '#words';
import { lineFields } from './budget-form.js';
import { isHead, pastedCells } from './pasted-cells.js';
import { lineOf, type CellFault, type CodesByWord } from './row-values.js';

/** Lines of a budget out of pasted rows. A first row that holds the heads of the columns is passed over. */
export function pastedLines(
  text: string,
  newId: () => string,
): { readonly lines: readonly BudgetLine[]; readonly faults: readonly CellFault[] } {
  const read = pastedCells(text)
    .filter((cells, index) => index > 0 || !isHead(cells))
    .map((cells, index) => {
      if (cells.length !== lineFields.length) return { value: undefined, faults: [wrongColumns(index + 1)] };
      return lineOf(cells, index + 1, newId(), categoriesByWord) ?? { value: undefined, faults: [] };
    });
  return {
    lines: read.flatMap(({ value }) => value ?? []),
    faults: read.flatMap(({ faults }) => faults),
  };
}

const wrongColumns = (row: number): CellFault => ({ row, column: -1, code: 'budget.fault.columns' });

/** Categories may be pasted in any of the portal's languages. */
export const categoriesByWord: CodesByWord = new Map(
  (Object.keys(languages) as Language[]).flatMap((language) =>
    budgetCategories.map((code) => [words(language).say(`budget.category.${code}`).toLowerCase(), code] as const),
  ),
);
