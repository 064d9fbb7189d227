import { fieldsLeaveOut, groupProps, type GroupOptions } from '../../../../test/support/govuk-field-options.js';
import { conformsTo } from '../../../../test/support/govuk-fixtures.js';
import { DateInput, dateParts, type DatePart } from './date-input.js';

interface Options extends GroupOptions {
  readonly values?: Partial<Record<DatePart, string>>;
  readonly day?: { readonly error?: boolean };
  readonly month?: { readonly error?: boolean };
  readonly year?: { readonly error?: boolean };
}

conformsTo<Options, Parameters<typeof DateInput>[0]>(
  'date-input',
  DateInput,
  (options) => ({ ...groupProps(options), values: options.values, partsInError: marked(options) }),
  {
    ...fieldsLeaveOut,
    items: 'always day, month and year',
    namePrefix: 'parts are named `name[day]`, so that the parser makes one object of them',
    'day.name': 'parts are named `name[day]`',
    'day.label': 'the words come from the catalogue',
    'day.classes': 'an error is a prop, not a class',
    'year.value': 'values are given once, for all parts',
    classes: 'no page changes the group',
    '#month and year': 'always day, month and year',
    '#day and month': 'always day, month and year',
  },
);

/** Parts said to be wrong; or, when some are said not to be, the others. */
function marked(options: Options): readonly DatePart[] | undefined {
  const wrong = dateParts.filter((part) => options[part]?.error);
  if (wrong.length > 0) return wrong;
  const others = dateParts.filter((part) => options[part]?.error !== false);
  return others.length < dateParts.length ? others : undefined;
}
