import { fieldProps, fieldsLeaveOut, type FieldOptions } from '../../../../test/support/govuk-field-options.js';
import { conformsTo } from '../../../../test/support/govuk-fixtures.js';
import { Select, type SelectOption } from './select.js';

type Options = FieldOptions & {
  readonly value?: string | number;
  readonly items: readonly (SelectOption & { selected?: boolean })[];
};

conformsTo<Options, Parameters<typeof Select>[0]>(
  'select',
  Select,
  (options) => ({
    ...fieldProps(options),
    options: options.items.filter(Boolean),
    value: options.value ?? options.items.find((item) => item?.selected)?.value,
  }),
  {
    ...fieldsLeaveOut,
    '#hint': 'it has no options',
    'items.attributes': 'what a page needs is a named prop',
    '#with falsy values': 'options of ours are a list without holes',
    '#without values': 'an option of ours always has a value: a translated text is none',
    '#without values with selected value': 'an option of ours always has a value',
    '#item selected overrides value': 'the chosen one is named once, by value',
  },
);
