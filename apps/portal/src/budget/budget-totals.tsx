import { limitStandings, type BudgetLimits, type BudgetTotals, type LimitStanding } from '#applications/domain';
import { InsetText, ScrollRegion, SummaryList, Table, Tag, useWords } from '../components/index.js';

/** What the lines come to, and how that stands against the limits of the call: numbers, and a picture beside them. */
export function BudgetTotalsView({ totals, limits }: { totals: BudgetTotals; limits: BudgetLimits }) {
  const words = useWords();
  const { say } = words;
  const money = (amount: string): string => words.money({ amount, currency: totals.currency });
  const standings = limitStandings(limits, totals);
  return (
    <div data-sgf-totals>
      <h2 class="govuk-heading-m">{say('budget.totals')}</h2>
      <SummaryList
        rows={[
          { key: say('budget.requested'), value: <span data-sgf-total="requested">{money(totals.requested)}</span> },
          { key: say('budget.co_funded'), value: <span data-sgf-total="coFunding">{money(totals.coFunding)}</span> },
          { key: say('budget.whole'), value: <strong data-sgf-total="total">{money(totals.total)}</strong> },
        ]}
      />
      {standings.length === 0 ? null : <Standings standings={standings} currency={totals.currency} />}
      {limits.currency !== undefined && totals.currency !== limits.currency && totals.currency !== 'XXX' ? (
        <InsetText>{say('budget.other_currency', { found: totals.currency, wanted: limits.currency })}</InsetText>
      ) : null}
      <p class="govuk-visually-hidden" role="status" data-sgf-aloud />
    </div>
  );
}

function Standings({ standings, currency }: { standings: readonly LimitStanding[]; currency: string }) {
  const { say, amount } = useWords();
  return (
    <div>
      <ScrollRegion label={say('budget.limits')}>
        <Table
          caption={`${say('budget.limits')} (${currency})`}
          captionSize="s"
          firstCellIsHeader
          rows={standings}
          columns={[
            { head: say('budget.limit'), cell: (row) => nameOf(row, say) },
            {
              head: say('budget.asked'),
              numeric: true,
              cell: (row) => <span data-sgf-asked={keyOf(row)}>{amount(row.asked)}</span>,
            },
            { head: say('budget.bound'), numeric: true, cell: ({ bound }) => amount(bound) },
            {
              head: say('budget.left'),
              numeric: true,
              cell: (row) => (
                <>
                  <span data-sgf-left={keyOf(row)}>{amount(row.left)}</span>
                  <span data-sgf-kept={keyOf(row)} hidden={row.kept}>
                    {' '}
                    <Tag colour="red">{say('budget.broken')}</Tag>
                  </span>
                </>
              ),
            },
          ]}
        />
      </ScrollRegion>
      <Bars standings={standings.filter(({ limit }) => limit === 'yearly')} />
    </div>
  );
}

/** One bar a year, drawn to the limit; the table beside it says the same. */
function Bars({ standings }: { standings: readonly LimitStanding[] }) {
  const { say } = useWords();
  if (standings.length === 0) return null;
  const [row, label, width] = [28, 60, 240];
  return (
    <svg
      class="sgf-budget-bars"
      viewBox={`0 0 ${label + width + 10} ${standings.length * row}`}
      role="img"
      aria-label={say('budget.chart')}
    >
      {standings.map((standing, i) => {
        const part = Math.min(shareOf(standing), 1.15);
        return (
          <g transform={`translate(0 ${i * row})`}>
            <text x="0" y="18" class="sgf-budget-bars__label">
              {say('budget.year_n', { year: standing.year! })}
            </text>
            <rect x={label} y="4" width={width / 1.15} height="18" fill="#e8edf4" />
            <rect
              x={label}
              y="4"
              width={Math.round((part * width) / 1.15)}
              height="18"
              fill={standing.kept ? '#1d4f91' : '#d4351c'}
              data-sgf-bar={keyOf(standing)}
            />
          </g>
        );
      })}
    </svg>
  );
}

/** For a picture only: what is asked for as a part of what is allowed. */
const shareOf = ({ asked, bound }: LimitStanding): number =>
  Number(bound) === 0 ? 1.15 : Number(asked) / Number(bound);

const keyOf = ({ limit, year }: LimitStanding): string => (year === undefined ? limit : `${limit}-${year}`);

const nameOf = ({ limit, year }: LimitStanding, say: ReturnType<typeof useWords>['say']): string =>
  limit === 'yearly' ? say('budget.limit.yearly', { year: year! }) : say(`budget.limit.${limit}`);
