import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.js';

/** A column: its heading and how a row fills it. `numeric` aligns to the end with tabular figures. */
export interface Column<Row> {
  readonly head: ComponentChildren;
  readonly cell: (row: Row) => ComponentChildren;
  readonly numeric?: boolean | undefined;
}

/**
 * Rows of the same kind. `dense` is for staff: tight, full width, the head stays in sight. The region scrolls sideways
 * on a narrow screen and can be reached by keyboard, so that nothing is cut off.
 */
export function Table<Row>(props: {
  caption: ComponentChildren;
  captionSize?: 's' | 'm' | 'l' | 'xl' | undefined;
  captionHidden?: boolean | undefined;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** The first column names the row. */
  firstCellIsHeader?: boolean | undefined;
  dense?: boolean | undefined;
}) {
  const { columns, rows, firstCellIsHeader } = props;
  const caption = classNames(
    'govuk-table__caption',
    props.captionSize && `govuk-table__caption--${props.captionSize}`,
    props.captionHidden && 'govuk-visually-hidden',
  );
  return (
    <table class={classNames('govuk-table', props.dense && 'sgf-table--dense')}>
      {props.caption ? <caption class={caption}>{props.caption}</caption> : null}
      {columns.some(({ head }) => head) ? <Head columns={columns} /> : null}
      <tbody class="govuk-table__body">
        {rows.map((row) => (
          <tr class="govuk-table__row">
            {columns.map((column, index) => (
              <Cell isHeader={index === 0 && firstCellIsHeader} numeric={column.numeric}>
                {column.cell(row)}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Head<Row>(props: { columns: readonly Column<Row>[] }) {
  return (
    <thead class="govuk-table__head">
      <tr class="govuk-table__row">
        {props.columns.map(({ head, numeric }) => (
          <th scope="col" class={classNames('govuk-table__header', numeric && 'govuk-table__header--numeric')}>
            {head}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Around a wide table. */
export function ScrollRegion(props: { label: string; children: ComponentChildren }) {
  return (
    <div class="sgf-scroll" role="region" aria-label={props.label} tabIndex={0}>
      {props.children}
    </div>
  );
}

function Cell(props: { isHeader: boolean | undefined; numeric: boolean | undefined; children: ComponentChildren }) {
  if (props.isHeader)
    return (
      <th scope="row" class="govuk-table__header">
        {props.children}
      </th>
    );
  return (
    <td class={classNames('govuk-table__cell', props.numeric && 'govuk-table__cell--numeric')}>{props.children}</td>
  );
}
