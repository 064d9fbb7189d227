import { fieldProps, fieldsLeaveOut, type FieldOptions } from '../../../../test/support/govuk-field-options.js';
import { conformsTo, content, type Content } from '../../../../test/support/govuk-fixtures.js';
import { Input, PasswordInput, type InputProps, type InputWidth } from './input.js';

type Options = FieldOptions &
  Pick<InputProps, 'value' | 'type' | 'autocomplete' | 'autocapitalize' | 'inputmode' | 'spellcheck'> & {
    readonly prefix?: Content;
    readonly suffix?: Content;
  };

conformsTo<Options, InputProps>('input', Input, inputProps, {
  ...fieldsLeaveOut,
  pattern: 'the server decides what is valid, and says so in words',
  inputWrapper: 'no page changes the wrapper',
  'prefix.classes': 'no page changes an affix',
  'suffix.classes': 'no page changes an affix',
  'prefix.attributes': 'no page changes an affix',
  'suffix.attributes': 'no page changes an affix',
});

conformsTo<FieldOptions & { autocomplete?: 'new-password' }, Parameters<typeof PasswordInput>[0]>(
  'password-input',
  PasswordInput,
  (options) => ({ ...fieldProps(options), autocomplete: options.autocomplete }),
  {
    attributes: fieldsLeaveOut.attributes,
    value: 'a password is never sent back to the page',
    showPasswordText: 'the words come from the catalogue',
  },
);

function inputProps(options: Options): InputProps {
  const width = /^govuk-input--width-(\d+)$/.exec(options.classes ?? '')?.[1];
  const { value, type, autocomplete, autocapitalize, inputmode, spellcheck } = options;
  return {
    ...fieldProps(options),
    ...{ value, type, autocomplete, autocapitalize, inputmode, spellcheck },
    class: width ? undefined : options.classes,
    width: width ? (Number(width) as InputWidth) : undefined,
    prefix: content(options.prefix),
    suffix: content(options.suffix),
  };
}
