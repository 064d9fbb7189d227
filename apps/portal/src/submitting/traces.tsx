import { tracesOfPersons, type Trace } from '#applications/domain';
import { useWords, WarningText } from '../components/index.js';

/** A place in an answer that may name a person; made for the page that shows it, stored and logged nowhere. */
export interface FoundTrace {
  readonly kind: Trace['kind'];
  /** What stands there, word for word. */
  readonly text: string;
  /** Where it stands: the name of the field, or of the section, in words. */
  readonly where?: string | undefined;
  /** Where it can be changed. */
  readonly href?: string | undefined;
}

/**
 * Every trace in what was answered: a text, or a list, table or section of them. `country` is that of the organisation,
 * whose telephone numbers are then known without a prefix.
 *
 * A page on which somebody writes calls it with the content of the section after it was saved, and shows `TraceWarning`
 * when there is something; saving and going on are never held back by it.
 */
export function tracesIn(answer: unknown, country?: string): FoundTrace[] {
  if (typeof answer === 'string')
    return tracesOfPersons(answer, country).map(({ kind, from, to }) => ({ kind, text: answer.slice(from, to) }));
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(answer)
    .filter(([name]) => name !== 'id')
    .flatMap(([, part]) => tracesIn(part, country));
}

/** Asks to look once more at what may name a person. Nothing is rendered where nothing was found. */
export function TraceWarning(props: { traces: readonly FoundTrace[] }) {
  const { say } = useWords();
  if (props.traces.length === 0) return null;
  return (
    <section aria-label={say('submitting.trace.title')} id="traces">
      <WarningText>{say('submitting.trace.title')}</WarningText>
      <p class="govuk-body">{say('submitting.trace.lead')}</p>
      <ul class="govuk-list govuk-list--bullet">
        {props.traces.map((trace) => (
          <li class="sgf-said">
            {trace.href ? (
              <a class="govuk-link" href={trace.href}>
                <TraceLine {...trace} />
              </a>
            ) : (
              <TraceLine {...trace} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function TraceLine({ kind, text, where }: FoundTrace) {
  const { say } = useWords();
  return (
    <>{where ? say('submitting.trace.line_in', { where, text, kind }) : say('submitting.trace.line', { text, kind })}</>
  );
}
