import { fieldProps, fieldsLeaveOut, type FieldOptions } from '../../../../test/support/govuk-field-options.js';
import { conformsTo } from '../../../../test/support/govuk-fixtures.js';
import { CharacterCount, Textarea, type TextareaProps } from './textarea.js';

type Options = FieldOptions & Pick<TextareaProps, 'value' | 'rows' | 'autocomplete' | 'spellcheck'>;

interface CountOptions extends Options {
  readonly maxlength?: number;
  readonly maxwords?: number;
  readonly threshold?: number;
  readonly countType?: 'length' | 'characters' | 'words';
}

conformsTo<Options, TextareaProps>('textarea', Textarea, textareaProps, fieldsLeaveOut);

conformsTo<CountOptions, Parameters<typeof CharacterCount>[0]>(
  'character-count',
  CharacterCount,
  (options) => ({
    ...textareaProps(options),
    maxLength: options.maxlength,
    maxWords: options.maxwords,
    threshold: options.threshold,
    countType: options.countType,
  }),
  {
    ...fieldsLeaveOut,
    countMessage: 'no page changes the message',
    textareaDescriptionText: 'the words come from the catalogue',
    charactersUnderLimitText: 'the words come from the catalogue',
    '#to configure in JavaScript': 'the limit is always known on the server',
    '#with neither maxlength, maxwords nor textarea description set': 'without a limit it is a textarea',
  },
);

function textareaProps(options: Options): TextareaProps {
  const { value, rows, autocomplete, spellcheck } = options;
  return { ...fieldProps(options), value, rows, autocomplete, spellcheck };
}
