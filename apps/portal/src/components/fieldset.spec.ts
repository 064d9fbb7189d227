import { legendProps, type FieldsetOptions } from '../../../../test/support/govuk-field-options.js';
import { conformsTo, content } from '../../../../test/support/govuk-fixtures.js';
import { Fieldset } from './fieldset.js';

type Options = FieldsetOptions & { readonly classes?: string; readonly role?: 'group'; readonly html?: string };

conformsTo<Options, Parameters<typeof Fieldset>[0]>(
  'fieldset',
  Fieldset,
  (options) => ({
    ...legendProps(options),
    describedBy: options.describedBy,
    class: options.classes,
    role: options.role,
    children: content(options.html ? { html: options.html } : undefined),
  }),
  { attributes: 'what a page needs is a named prop', '#legend classes': 'a legend has one of four sizes' },
);
