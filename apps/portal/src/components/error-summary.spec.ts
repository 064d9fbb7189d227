import { conformsTo, content, type Content } from '../../../../test/support/govuk-fixtures.js';
import { ErrorSummary } from './error-summary.js';

interface Options {
  readonly titleText?: string;
  readonly titleHtml?: string;
  readonly descriptionText?: string;
  readonly descriptionHtml?: string;
  readonly errorList?: readonly (Content & { href?: string })[];
}

conformsTo<Options, Parameters<typeof ErrorSummary>[0]>(
  'error-summary',
  ErrorSummary,
  (options) => ({
    title: content(either(options.titleText, options.titleHtml)),
    description: content(either(options.descriptionText, options.descriptionHtml)),
    lines: options.errorList?.map((line) => ({ text: content(line), href: line.href })),
  }),
  {
    attributes: 'what a page needs is a named prop',
    classes: 'no page changes the summary',
    'errorList.attributes': 'what a page needs is a named prop',
    disableAutoFocus: 'a summary always takes the focus',
  },
);

const either = (text: string | undefined, html: string | undefined): Content => ({
  ...(text === undefined ? {} : { text }),
  ...(html === undefined ? {} : { html }),
});
