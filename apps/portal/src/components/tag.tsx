import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.js';

/** Colours of GOV.UK's tags; the word in it says the same. */
export type TagColour = 'grey' | 'green' | 'teal' | 'blue' | 'purple' | 'magenta' | 'red' | 'orange' | 'yellow';

/** The state of a thing, in a word or two. */
export function Tag(props: {
  colour?: TagColour | undefined;
  class?: string | undefined;
  children: ComponentChildren;
}) {
  return (
    <strong class={classNames('govuk-tag', props.class, props.colour && `govuk-tag--${props.colour}`)}>
      {props.children}
    </strong>
  );
}
