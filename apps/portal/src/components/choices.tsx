import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.js';
import { describedBy, FormGroup, Hint, HintAndError, Label, type HeadingSize } from './field.js';
import { Fieldset } from './fieldset.js';

/** One answer to choose. */
export interface Choice {
  readonly value: string;
  readonly text: ComponentChildren;
  readonly hint?: ComponentChildren;
  readonly checked?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly id?: string | undefined;
  /** Checkboxes only: a name of its own. */
  readonly name?: string | undefined;
  /** Checkboxes only: "none of these", which clears the others. */
  readonly exclusive?: boolean | undefined;
  /** A question that follows from this answer; CSS shows it with the answer (portal.scss). */
  readonly conditional?: ComponentChildren;
}

/** A word such as "or" between answers. */
export interface Divider {
  readonly divider: string;
}

export interface ChoicesProps {
  readonly name: string;
  readonly id?: string | undefined;
  readonly legend?: ComponentChildren;
  readonly legendSize?: HeadingSize | undefined;
  readonly legendIsHeading?: boolean | undefined;
  readonly hint?: ComponentChildren;
  readonly error?: string | undefined;
  readonly describedBy?: string | undefined;
  /** `inline` for yes and no, `small` for filters. */
  readonly layout?: 'inline' | 'small' | undefined;
  readonly choices: readonly (Choice | Divider)[];
}

/** One of a few answers. */
export function Radios(props: ChoicesProps & { value?: string | undefined }) {
  const isChecked = (choice: Choice): boolean =>
    choice.checked ?? (props.value !== undefined && choice.value === props.value);
  return <Choices {...props} kind="radios" isChecked={isChecked} />;
}

/** Any number of a few answers. */
export function Checkboxes(props: ChoicesProps & { values?: readonly string[] | undefined }) {
  const isChecked = (choice: Choice): boolean => choice.checked ?? props.values?.includes(choice.value) ?? false;
  return <Choices {...props} kind="checkboxes" isChecked={isChecked} />;
}

interface Kind {
  readonly kind: 'radios' | 'checkboxes';
  readonly isChecked: (choice: Choice) => boolean;
}

function Choices(props: ChoicesProps & Kind) {
  const id = props.id ?? props.name;
  const inner = (
    <>
      <HintAndError id={id} hint={props.hint} error={props.error} />
      <div
        class={classNames(`govuk-${props.kind}`, props.layout && `govuk-${props.kind}--${props.layout}`)}
        data-module={`govuk-${props.kind}`}
      >
        {props.choices.map((choice, index) => {
          if ('divider' in choice) return <div class={`govuk-${props.kind}__divider`}>{choice.divider}</div>;
          const itemId = choice.id ?? (index === 0 ? id : `${id}-${index + 1}`);
          return <ChoiceItem {...props} groupId={id} id={itemId} choice={choice} />;
        })}
      </div>
    </>
  );
  return (
    <FormGroup error={Boolean(props.error)}>
      {props.legend ? (
        <Fieldset {...props} describedBy={describedBy(id, props)}>
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </FormGroup>
  );
}

function ChoiceItem(props: ChoicesProps & Kind & { groupId: string; id: string; choice: Choice }) {
  const { id, choice, kind } = props;
  const checked = props.isChecked(choice);
  const conditionalId = choice.conditional ? `conditional-${id}` : undefined;
  // Without a fieldset nothing else tells what is wrong with a single checkbox.
  const group = kind === 'checkboxes' && !props.legend ? describedBy(props.groupId, props) : undefined;
  return (
    <>
      <div class={`govuk-${kind}__item`}>
        <input
          class={`govuk-${kind}__input`}
          id={id}
          name={choice.name ?? props.name}
          type={kind === 'radios' ? 'radio' : 'checkbox'}
          value={choice.value}
          checked={checked}
          disabled={choice.disabled}
          data-aria-controls={conditionalId}
          data-behaviour={choice.exclusive ? 'exclusive' : undefined}
          aria-describedby={classNames(group, Boolean(choice.hint) && `${id}-item-hint`) || undefined}
        />
        <Label for={id} class={`govuk-${kind}__label`}>
          {choice.text}
        </Label>
        {choice.hint ? (
          <Hint id={`${id}-item-hint`} class={`govuk-${kind}__hint`}>
            {choice.hint}
          </Hint>
        ) : null}
      </div>
      {choice.conditional ? (
        <div
          class={classNames(`govuk-${kind}__conditional`, !checked && `govuk-${kind}__conditional--hidden`)}
          id={conditionalId}
        >
          {choice.conditional}
        </div>
      ) : null}
    </>
  );
}
