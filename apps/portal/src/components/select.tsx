import { classNames } from './class-names.js';
import { Field, type FieldProps } from './field.js';

/** One option of a select; the empty value asks to choose. */
export interface SelectOption {
  readonly value: string | number;
  readonly text: string;
  readonly disabled?: boolean | undefined;
}

/** A long list with one answer, such as countries. For few answers use radios. */
export function Select(props: FieldProps & { options: readonly SelectOption[]; value?: string | number | undefined }) {
  return (
    <Field field={props}>
      {({ id, describedBy }) => (
        <select
          class={classNames('govuk-select', props.class, Boolean(props.error) && 'govuk-select--error')}
          id={id}
          name={props.name}
          disabled={props.disabled}
          aria-describedby={describedBy}
        >
          {props.options.map((option) => (
            <option value={option.value} selected={option.value === props.value} disabled={option.disabled}>
              {option.text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
