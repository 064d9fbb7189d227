import type { ComponentChildren } from 'preact';
import { useWords } from './frame.js';

/** Something with consequences: what cannot be undone, what a declaration binds to. */
export function WarningText(props: { children: ComponentChildren }) {
  const { say } = useWords();
  return (
    <div class="govuk-warning-text">
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{say('portal.warning')}</span> {props.children}
      </strong>
    </div>
  );
}

/** Set apart from the running text: a quotation, an example. */
export function InsetText(props: { id?: string | undefined; children: ComponentChildren }) {
  return (
    <div id={props.id} class="govuk-inset-text">
      {props.children}
    </div>
  );
}

/** Help that only some need; opens without JavaScript. */
export function Details(props: {
  summary: ComponentChildren;
  id?: string | undefined;
  open?: boolean | undefined;
  children: ComponentChildren;
}) {
  return (
    <details id={props.id} class="govuk-details" open={props.open}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{props.summary}</span>
      </summary>
      <div class="govuk-details__text">{props.children}</div>
    </details>
  );
}

/** A receipt: what was done, and its reference. */
export function Panel(props: { title: ComponentChildren; children?: ComponentChildren }) {
  return (
    <div class="govuk-panel govuk-panel--confirmation">
      <h1 class="govuk-panel__title">{props.title}</h1>
      {props.children ? <div class="govuk-panel__body">{props.children}</div> : null}
    </div>
  );
}
