import { asKept } from '#applications/domain';
import { Table, useWords } from '../../components/index.js';
import { asked } from '../asked.js';
import { lengthOf } from '../fields.js';
import { partOf, rowsOf, textOf } from '../typed.js';
import { Counted } from './counted.js';
import type { Kind } from './kind.js';
import { Rows } from './rows.js';

/** Characters of one cell, as in the schema of the form. */
const longestCell = 1000;

/** Rows under the heads of the call's columns. */
export const table: Kind<readonly (readonly string[])[]> = {
  typed: (answer = []) => [...answer, []],
  read: (typed, { limit, columns }, wrong) => {
    const rows = rowsOf(typed).map((row) => columns.map((_, i) => asKept(textOf(partOf(row, String(i)))).trim()));
    for (const [i, row] of rows.entries())
      for (const [j, cell] of row.entries())
        if (lengthOf(cell) > longestCell)
          wrong('writing.field.too_long', { limit: longestCell, count: lengthOf(cell) - longestCell }, `[${i}][${j}]`);
    const filled = rows.filter((row) => row.some(Boolean));
    if (filled.length > limit) wrong('writing.field.too_many', { limit });
    return filled.length === 0 ? undefined : filled;
  },
  Control: ({ field, typed, errorOf }) => {
    const { say } = useWords();
    const rows = rowsOf(typed);
    const rowName = (number: number): string => say('writing.rows.row', { number });
    return (
      <Rows
        {...{ field, errorOf }}
        count={rows.length}
        words={{ row: rowName, add: say('writing.rows.add_row') }}
        row={(index) => (
          <fieldset class="govuk-fieldset sgf-cells">
            <legend class="govuk-fieldset__legend govuk-visually-hidden" data-row-title={rowName(0)}>
              {rowName(index + 1)}
            </legend>
            {field.columns.map((head, column) => {
              const part = `[${index}][${column}]`;
              const value = textOf(partOf(rows[index], String(column)));
              return (
                <Counted
                  field={{ label: asked(field, head), name: field.name + part, error: errorOf(part) }}
                  {...{ value, rows: 2, limit: longestCell }}
                  isInRow
                />
              );
            })}
          </fieldset>
        )}
      />
    );
  },
  Shown: ({ answer, field }) => (
    <Table
      caption={asked(field, field.label)}
      captionHidden
      rows={answer}
      columns={field.columns.map((head, column) => ({
        head: asked(field, head),
        cell: (row: readonly string[]) => row[column] ?? '',
      }))}
    />
  ),
};
