import { langAndDir } from '../components/index.js';

/** A text of a person, as it was written: its lines stay lines. Erased or absent, the words in its place. */
export function TextAsWritten(props: { text: string | null; lang?: string | undefined; erased: string }) {
  if (props.text === null) return <p class="govuk-body govuk-hint">{props.erased}</p>;
  return (
    <p class="govuk-body sgf-as-written" {...langAndDir(props.lang)}>
      {props.text}
    </p>
  );
}
