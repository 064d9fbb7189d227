import { conformsTo, content, type Content } from '../../../../test/support/govuk-fixtures.js';
import { Table } from './table.js';

interface Options {
  readonly caption?: string;
  readonly captionClasses?: string;
  readonly firstCellIsHeader?: boolean;
  readonly head?: readonly (Content & { format?: string })[];
  readonly rows: readonly Row[];
}
type Row = readonly (Content & { format?: string })[];

conformsTo<Options, Parameters<typeof Table<Row>>[0]>(
  'table',
  Table<Row>,
  (options) => ({
    caption: options.caption,
    captionSize: /--(s|m|l|xl)$/.exec(options.captionClasses ?? '')?.[1] as 'm' | undefined,
    firstCellIsHeader: options.firstCellIsHeader,
    rows: options.rows.filter(Boolean),
    columns: (options.rows[0] ?? []).map((first, index) => ({
      head: content(options.head?.[index]),
      numeric: first.format === 'numeric',
      cell: (row) => content(row[index]),
    })),
  }),
  {
    attributes: 'what a page needs is a named prop',
    classes: 'dense is a prop',
    'head.attributes': 'what a page needs is a named prop',
    'head.classes': 'numeric is a prop',
    'rows.attributes': 'what a page needs is a named prop',
    'rows.classes': 'numeric is a prop',
    'head.colspan': 'a column is a column',
    'rows.colspan': 'a column is a column',
    '#with falsy items': 'rows of ours are a list without holes',
  },
);
