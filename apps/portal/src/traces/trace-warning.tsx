import type { FoundTrace } from '#applications/domain';
import { InsetText, useWords, WarningText } from '../components/index.js';

/** A trace as a page quotes it. */
export interface ShownTrace extends Pick<FoundTrace, 'kind' | 'text'> {
  /** Where it stands: the name of the field and its section, in words. */
  readonly where?: string | undefined;
  /** Where it can be changed. */
  readonly href?: string | undefined;
}

/** Asks to look once more at what may name a person. Nothing is rendered where nothing was found. */
export function TraceWarning(props: { traces: readonly ShownTrace[] }) {
  const { say } = useWords();
  if (props.traces.length === 0) return null;
  return (
    <section aria-label={say('traces.title')} id="traces">
      <WarningText>{say('traces.title')}</WarningText>
      <p class="govuk-body">{say('traces.lead')}</p>
      <TraceLines {...props} />
    </section>
  );
}

/**
 * The same under the field in which it was written, among those of a form: the script of the page puts a newer one in its
 * place. What was shown goes along with the form.
 */
export function TracesOfField({ name, traces }: { name: string; traces: readonly FoundTrace[] }) {
  return (
    <div data-traces={name} id={`traces-${name}`}>
      <FieldTraces traces={tracesUnder(name, traces)} />
    </div>
  );
}

/** What stands there. */
export function FieldTraces({ traces }: { traces: readonly ShownTrace[] }) {
  const { say } = useWords();
  if (traces.length === 0) return null;
  return (
    <InsetText>
      <p class="govuk-body">
        <strong>{say('traces.title')}</strong>
      </p>
      <TraceLines traces={traces} />
      <p class="govuk-body">{say('traces.lead')}</p>
      {traces.map(({ text }) => (
        <input type="hidden" name="_shown" value={text} />
      ))}
    </InsetText>
  );
}

/** The name of the field in which a trace stands. */
export const fieldOf = ({ pointer }: FoundTrace): string => pointer.split('/')[1] ?? '';

/** Those of one field of a form. */
export const tracesUnder = (name: string, traces: readonly FoundTrace[]): readonly FoundTrace[] =>
  traces.filter((trace) => fieldOf(trace) === name);

function TraceLines({ traces }: { traces: readonly ShownTrace[] }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {traces.map((trace) => (
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
  );
}

function TraceLine({ kind, text, where }: ShownTrace) {
  const { say } = useWords();
  return <>{where ? say('traces.line_in', { where, text, kind }) : say('traces.line', { text, kind })}</>;
}
