import { totalsOf, type BudgetAnswers } from '#applications/domain';
import { ScrollRegion, Table, useWords } from '../components/index.js';

/** A budget to be read: its lines, and the money of others. */
export function LinesTable({ budget }: { budget: BudgetAnswers }) {
  const words = useWords();
  const { say, sayCode } = words;
  const totals = totalsOf(budget);
  const amount = (text: string | undefined): string => (text === undefined ? '' : words.amount(text));
  return (
    <ScrollRegion label={say('budget.lines')}>
      <Table
        caption={say('budget.lines')}
        captionSize="s"
        firstCellIsHeader
        rows={budget.lines ?? []}
        columns={[
          { head: say('budget.description'), cell: ({ description }) => description },
          {
            head: say('budget.category'),
            cell: ({ category }) => (category === undefined ? '' : sayCode(`budget.category.${category}`)),
          },
          { head: say('budget.year'), cell: ({ year }) => year },
          { head: say('budget.unit'), cell: ({ unit }) => unit },
          { head: say('budget.quantity'), numeric: true, cell: ({ quantity }) => amount(quantity) },
          { head: say('budget.price'), numeric: true, cell: ({ price }) => amount(price) },
          { head: say('budget.cost'), numeric: true, cell: ({ id }) => amount(totals.lines[id]) },
        ]}
      />
      {(budget.coFunding ?? []).length === 0 ? null : (
        <Table
          caption={say('budget.co_funding')}
          captionSize="s"
          firstCellIsHeader
          rows={budget.coFunding ?? []}
          columns={[
            { head: say('budget.source'), cell: ({ source }) => source },
            { head: say('budget.amount'), numeric: true, cell: (row) => amount(row.amount) },
            {
              head: say('budget.secured'),
              cell: ({ secured }) => say(secured ? 'budget.answer.yes' : 'budget.answer.no'),
            },
          ]}
        />
      )}
    </ScrollRegion>
  );
}
