import { content, type Content } from './govuk-fixtures.js';

/** The options that every field of GOV.UK Frontend has. */
export interface FieldOptions {
  readonly name: string;
  readonly id?: string;
  readonly label: Content & { readonly classes?: string; readonly isPageHeading?: boolean };
  readonly hint?: Content;
  readonly errorMessage?: Content;
  readonly describedBy?: string;
  readonly classes?: string;
  readonly disabled?: boolean;
}

/** The options of a fieldset around a group of fields. */
export interface GroupOptions {
  readonly name: string;
  readonly id?: string;
  readonly idPrefix?: string;
  readonly fieldset?: FieldsetOptions;
  readonly hint?: Content;
  readonly errorMessage?: Content;
  readonly describedBy?: string;
}

export interface FieldsetOptions {
  readonly legend?: Content & { readonly classes?: string; readonly isPageHeading?: boolean };
  readonly describedBy?: string;
}

/** Our props for a field's options. */
export const fieldProps = (options: FieldOptions) => ({
  name: options.name,
  id: options.id,
  label: content(options.label),
  labelSize: sizeOf(options.label.classes),
  labelIsHeading: options.label.isPageHeading,
  hint: content(options.hint),
  error: options.errorMessage?.text,
  describedBy: options.describedBy,
  class: options.classes,
  disabled: options.disabled,
});

/** Our props for the options of a group. */
export const groupProps = (options: GroupOptions) => ({
  name: options.name,
  id: options.idPrefix ?? options.id,
  ...legendProps(options.fieldset),
  hint: content(options.hint),
  error: options.errorMessage?.text,
  describedBy: options.fieldset?.describedBy ?? options.describedBy,
});

/** Our props for a legend. */
export const legendProps = (fieldset: FieldsetOptions | undefined) => ({
  legend: content(fieldset?.legend),
  legendSize: sizeOf(fieldset?.legend?.classes),
  legendIsHeading: fieldset?.legend?.isPageHeading,
});

/** Left out of every field: why. */
export const fieldsLeaveOut = {
  attributes: 'what a page needs is a named prop',
  'formGroup.classes': 'no page changes the frame of a field',
} as const;

const sizeOf = (classes = '') => /--(s|m|l|xl)$/.exec(classes)?.[1] as 's' | 'm' | 'l' | 'xl' | undefined;
