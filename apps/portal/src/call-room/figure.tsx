import type { Bar } from './chart.js';
import { ScrollRegion, Table, useWords } from '../components/index.js';

/** Numbers as a table, and beside it the same as a chart. */
export function Figure(props: {
  caption: string;
  /** What the rows are of. */
  head: string;
  rows: readonly Bar[];
  /** The address of the chart; none where there is nothing to draw. */
  chart: string;
  /** What is said where every row is nothing. */
  none?: string | undefined;
  /** Rows that count the same thing twice have no sum. */
  overlapping?: boolean | undefined;
}) {
  const { say, number, list } = useWords();
  const { caption, head, rows, chart } = props;
  const sum = rows.reduce((all, { value }) => all + value, 0);
  if (sum === 0)
    return (
      <>
        <h3 class="govuk-heading-s">{caption}</h3>
        <p class="govuk-body">{props.none ?? say('room.figure.none')}</p>
      </>
    );
  const most = rows.toSorted((a, b) => b.value - a.value).slice(0, 3);
  return (
    <div class="sgf-figure">
      <ScrollRegion label={caption}>
        <Table
          caption={caption}
          captionSize="s"
          dense
          firstCellIsHeader
          rows={props.overlapping ? rows : [...rows, { label: say('room.figure.sum'), value: sum }]}
          columns={[
            { head, cell: ({ label }) => label },
            { head: say('room.figure.count'), cell: ({ value }) => number(value), numeric: true },
          ]}
        />
      </ScrollRegion>
      <img
        class="sgf-figure__chart"
        src={chart}
        width={320}
        alt={say('room.figure.alt', {
          caption,
          most: list(most.filter(({ value }) => value > 0).map(({ label, value }) => `${label}: ${number(value)}`)),
        })}
      />
    </div>
  );
}
