import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.js';

interface Look {
  readonly kind?: 'secondary' | 'warning' | 'inverse' | undefined;
  readonly class?: string | undefined;
  readonly id?: string | undefined;
  readonly children: ComponentChildren;
}

/** Sends the form it stands in. A second click within a second is ignored where JavaScript runs. */
export function Button(
  props: Look & {
    name?: string | undefined;
    value?: string | undefined;
    disabled?: boolean | undefined;
    /** Another address for this button only. */
    formaction?: string | undefined;
    type?: 'submit' | 'button' | undefined;
    preventDoubleClick?: boolean | undefined;
  },
) {
  const { preventDoubleClick = true } = props;
  return (
    <button
      type={props.type ?? 'submit'}
      id={props.id}
      name={props.name}
      value={props.value}
      formaction={props.formaction}
      disabled={props.disabled}
      aria-disabled={props.disabled ? 'true' : undefined}
      class={look(props)}
      data-module="govuk-button"
      data-prevent-double-click={preventDoubleClick ? 'true' : undefined}
    >
      {props.children}
    </button>
  );
}

/** A link that looks like a button, for going on without sending anything; `start` for the first step of a journey. */
export function ButtonLink(props: Look & { href: string; start?: boolean | undefined; rel?: string | undefined }) {
  return (
    <a
      href={props.href}
      role="button"
      draggable={false}
      id={props.id}
      class={look(props, props.start)}
      data-module="govuk-button"
      rel={props.rel}
    >
      {props.children}
      {props.start ? <StartIcon /> : null}
    </a>
  );
}

/** Buttons and links in one row. */
export function ButtonGroup(props: { children: ComponentChildren }) {
  return <div class="govuk-button-group">{props.children}</div>;
}

const look = (props: Look, start?: boolean): string =>
  classNames('govuk-button', props.kind && `govuk-button--${props.kind}`, props.class, start && 'govuk-button--start');

function StartIcon() {
  return (
    <svg
      class="govuk-button__start-icon"
      xmlns="http://www.w3.org/2000/svg"
      width="17.5"
      height="19"
      viewBox="0 0 33 40"
      aria-hidden="true"
      focusable="false"
    >
      <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
    </svg>
  );
}
