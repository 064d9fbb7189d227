import { fieldsLeaveOut, groupProps, type GroupOptions } from '../../../../test/support/govuk-field-options.js';
import { conformsTo, content, type Content } from '../../../../test/support/govuk-fixtures.js';
import { Checkboxes, Radios, type Choice, type Divider } from './choices.js';

interface Options extends GroupOptions {
  readonly classes?: string;
  readonly value?: string;
  readonly values?: readonly string[];
  readonly items: readonly (ItemOptions | { divider: string })[];
}

interface ItemOptions extends Content {
  readonly value: string;
  readonly id?: string;
  readonly name?: string;
  readonly checked?: boolean;
  readonly disabled?: boolean;
  readonly behaviour?: 'exclusive';
  readonly hint?: Content;
  readonly conditional?: Content;
}

const leftOut = {
  ...fieldsLeaveOut,
  'items.attributes': 'what a page needs is a named prop',
  'items.label.attributes': 'what a page needs is a named prop',
  'items.label.classes': 'no page changes a label',
  classes: 'inline and small are props',
  'fieldset.classes': 'no page changes the fieldset',
  'fieldset.attributes': 'what a page needs is a named prop',
};

conformsTo<Options, Parameters<typeof Radios>[0]>(
  'radios',
  Radios,
  (options) => ({ ...choicesProps(options), value: options.value }),
  { ...leftOut, '#with falsy items': 'choices of ours are a list without holes' },
);

conformsTo<Options, Parameters<typeof Checkboxes>[0]>(
  'checkboxes',
  Checkboxes,
  (options) => ({ ...choicesProps(options), values: options.values }),
  { ...leftOut, '#with falsy values': 'choices of ours are a list without holes' },
);

const choicesProps = (options: Options) => ({
  ...groupProps(options),
  layout: /--(inline|small)$/.exec(options.classes ?? '')?.[1] as 'inline' | 'small' | undefined,
  choices: options.items.filter(Boolean).map(choice),
});

function choice(item: ItemOptions | { divider: string }): Choice | Divider {
  if ('divider' in item) return item;
  const { value, id, name, checked, disabled } = item;
  return {
    ...{ value, id, name, checked, disabled },
    text: content(item),
    hint: content(item.hint),
    exclusive: item.behaviour === 'exclusive',
    conditional: item.conditional?.html ? content(item.conditional) : undefined,
  };
}
