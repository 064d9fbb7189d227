import type { ComponentChildren } from 'preact';
import { useWords } from './frame.js';

/** One line of the summary; with a target it links to the field. */
export interface SummaryLine {
  readonly text: ComponentChildren;
  readonly href?: string | undefined;
}

/** All that is wrong, at the top of the page; takes the focus where JavaScript runs. */
export function ErrorSummary(props: {
  title?: ComponentChildren;
  description?: ComponentChildren;
  lines?: readonly SummaryLine[] | undefined;
}) {
  const { say } = useWords();
  const lines = props.lines ?? [];
  return (
    <div class="govuk-error-summary" data-module="govuk-error-summary">
      <div role="alert">
        <h2 class="govuk-error-summary__title">{props.title ?? say('portal.error_summary')}</h2>
        <div class="govuk-error-summary__body">
          {props.description ? <p>{props.description}</p> : null}
          {lines.length > 0 ? (
            <ul class="govuk-list govuk-error-summary__list">
              {lines.map(({ href, text }) => (
                <li>{href ? <a href={href}>{text}</a> : text}</li>
              ))}
            </ul>
          ) : null}
        </div>
      </div>
    </div>
  );
}
