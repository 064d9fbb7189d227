import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.js';
import { useWords } from './frame.js';

/** What every field has. `error` is a sentence in the reader's language. */
export interface FieldProps {
  readonly name: string;
  /** The name, unless given; the error summary links to it. */
  readonly id?: string | undefined;
  readonly label: ComponentChildren;
  readonly labelSize?: HeadingSize | undefined;
  /** The label is the page's heading (one question on a page). */
  readonly labelIsHeading?: boolean | undefined;
  readonly hint?: ComponentChildren;
  readonly error?: string | undefined;
  /** Id of further text that describes the field. */
  readonly describedBy?: string | undefined;
  readonly class?: string | undefined;
  readonly disabled?: boolean | undefined;
}

export type HeadingSize = 's' | 'm' | 'l' | 'xl';

/** Frame of a field: marks it when something is wrong. */
export function FormGroup(props: {
  error?: boolean | undefined;
  class?: string | undefined;
  children: ComponentChildren;
  [data: `data-${string}`]: string | number | undefined;
}) {
  const { error, class: extra, children, ...data } = props;
  return (
    <div class={classNames('govuk-form-group', error && 'govuk-form-group--error', extra)} {...data}>
      {children}
    </div>
  );
}

/** A field with its label, hint and error above the control, which `children` renders with the ids that describe it. */
export function Field(props: {
  field: FieldProps;
  groupClass?: string | undefined;
  groupData?: Readonly<Record<`data-${string}`, string | number | undefined>> | undefined;
  children: (control: Control) => ComponentChildren;
}) {
  const { field, groupClass, groupData, children } = props;
  const id = field.id ?? field.name;
  return (
    <FormGroup error={Boolean(field.error)} class={groupClass} {...groupData}>
      <Label for={id} size={field.labelSize} isHeading={field.labelIsHeading}>
        {field.label}
      </Label>
      <HintAndError id={id} hint={field.hint} error={field.error} />
      {children({ id, describedBy: describedBy(id, field) })}
    </FormGroup>
  );
}

/** Ids for the control of a field. */
export interface Control {
  readonly id: string;
  readonly describedBy: string | undefined;
}

export function Label(props: {
  for: string;
  size?: HeadingSize | undefined;
  isHeading?: boolean | undefined;
  class?: string | undefined;
  children: ComponentChildren;
}) {
  const label = (
    <label class={classNames('govuk-label', props.size && `govuk-label--${props.size}`, props.class)} for={props.for}>
      {props.children}
    </label>
  );
  return props.isHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label;
}

export function Hint(props: { id?: string | undefined; class?: string | undefined; children: ComponentChildren }) {
  return (
    <div id={props.id} class={classNames('govuk-hint', props.class)}>
      {props.children}
    </div>
  );
}

export function ErrorMessage(props: { id?: string | undefined; children: ComponentChildren }) {
  const { say } = useWords();
  return (
    <p id={props.id} class="govuk-error-message">
      <span class="govuk-visually-hidden">{say('portal.error_prefix')}</span> {props.children}
    </p>
  );
}

/** Hint and error of a field or group, with the ids that `describedBy` names. */
export function HintAndError(props: { id: string; hint?: ComponentChildren; error?: string | undefined }) {
  return (
    <>
      {props.hint ? <Hint id={`${props.id}-hint`}>{props.hint}</Hint> : null}
      {props.error ? <ErrorMessage id={`${props.id}-error`}>{props.error}</ErrorMessage> : null}
    </>
  );
}

/** The value of aria-describedby: what the caller names, then hint, then error. */
export function describedBy(
  id: string,
  field: { describedBy?: string | undefined; hint?: ComponentChildren; error?: string | undefined },
): string | undefined {
  const ids = [field.describedBy, field.hint ? `${id}-hint` : undefined, field.error ? `${id}-error` : undefined];
  return ids.filter(Boolean).join(' ') || undefined;
}
