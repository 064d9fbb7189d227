import { classNames } from './class-names.js';
import { Field, type FieldProps } from './field.js';

/** Files from the reader's device. The form needs `enctype="multipart/form-data"`. */
export function FileUpload(props: FieldProps & { multiple?: boolean | undefined; accept?: string | undefined }) {
  return (
    <Field field={props}>
      {({ id, describedBy }) => (
        <input
          class={classNames('govuk-file-upload', props.class, Boolean(props.error) && 'govuk-file-upload--error')}
          id={id}
          name={props.name}
          type="file"
          disabled={props.disabled}
          multiple={props.multiple}
          accept={props.accept}
          aria-describedby={describedBy}
        />
      )}
    </Field>
  );
}
