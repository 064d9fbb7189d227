import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.js';
import type { HeadingSize } from './field.js';

/** Fields that belong together, under one question. */
export function Fieldset(props: {
  legend?: ComponentChildren;
  legendSize?: HeadingSize | undefined;
  legendIsHeading?: boolean | undefined;
  describedBy?: string | undefined;
  role?: 'group' | undefined;
  class?: string | undefined;
  children?: ComponentChildren;
}) {
  return (
    <fieldset class={classNames('govuk-fieldset', props.class)} role={props.role} aria-describedby={props.describedBy}>
      {props.legend ? <Legend {...props} /> : null}
      {props.children}
    </fieldset>
  );
}

function Legend(props: {
  legend?: ComponentChildren;
  legendSize?: HeadingSize | undefined;
  legendIsHeading?: boolean | undefined;
}) {
  const size = props.legendSize && `govuk-fieldset__legend--${props.legendSize}`;
  return (
    <legend class={classNames('govuk-fieldset__legend', size)}>
      {props.legendIsHeading ? <h1 class="govuk-fieldset__heading">{props.legend}</h1> : props.legend}
    </legend>
  );
}
