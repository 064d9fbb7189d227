import { conformsTo, content, type Content } from '../../../../test/support/govuk-fixtures.js';
import { SummaryList } from './summary-list.js';

interface Options {
  readonly classes?: string;
  readonly rows: readonly {
    readonly key: Content;
    readonly value: Content;
    readonly actions?: { readonly items?: readonly (Content & { href: string; visuallyHiddenText?: string })[] };
  }[];
}

conformsTo<Options, Parameters<typeof SummaryList>[0]>(
  'summary-list',
  SummaryList,
  (options) => ({
    class: options.classes,
    rows: options.rows.filter(Boolean).map((row) => ({
      key: content(row.key),
      value: content(row.value),
      actions: row.actions?.items?.map((action) => ({ ...action, text: content(action) })),
    })),
  }),
  {
    attributes: 'what a page needs is a named prop',
    card: 'not used yet',
    'rows.classes': 'no page changes a row',
    'rows.key.classes': 'no page changes a row',
    'rows.actions.classes': 'no page changes a row',
    'rows.actions.items.attributes': 'what a page needs is a named prop',
    'rows.actions.items.classes': 'no page changes a link',
  },
);
