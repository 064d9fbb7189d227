import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.js';

/** What can be done with a row: "Change", and of what, for those who only hear the link. */
export interface RowAction {
  readonly href: string;
  readonly text: ComponentChildren;
  readonly visuallyHiddenText?: ComponentChildren;
}

export interface SummaryRow {
  readonly key: ComponentChildren;
  readonly value: ComponentChildren;
  readonly actions?: readonly RowAction[] | undefined;
}

/** Names and values: check your answers, the facts of a thing. */
export function SummaryList(props: { rows: readonly SummaryRow[]; class?: string | undefined }) {
  const anyActions = props.rows.some((row) => row.actions?.length);
  return (
    <dl class={classNames('govuk-summary-list', props.class)}>
      {props.rows.map((row) => (
        <div
          class={classNames(
            'govuk-summary-list__row',
            anyActions && !row.actions && 'govuk-summary-list__row--no-actions',
          )}
        >
          <dt class="govuk-summary-list__key">{row.key}</dt>
          <dd class="govuk-summary-list__value">{row.value}</dd>
          {row.actions?.length ? <Actions actions={row.actions} /> : null}
        </div>
      ))}
    </dl>
  );
}

function Actions(props: { actions: readonly RowAction[] }) {
  const [first, ...more] = props.actions.map((action) => <ActionLink {...action} />);
  return (
    <dd class="govuk-summary-list__actions">
      {more.length === 0 ? (
        first
      ) : (
        <ul class="govuk-summary-list__actions-list">
          {[first, ...more].map((link) => (
            <li class="govuk-summary-list__actions-list-item">{link}</li>
          ))}
        </ul>
      )}
    </dd>
  );
}

function ActionLink(action: RowAction) {
  return (
    <a class="govuk-link" href={action.href}>
      {action.text}
      {action.visuallyHiddenText ? <span class="govuk-visually-hidden"> {action.visuallyHiddenText}</span> : null}
    </a>
  );
}
