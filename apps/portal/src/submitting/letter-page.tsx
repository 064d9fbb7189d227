import { Page, useWords } from '../components/index.js';
import { FeedbackTold } from '../feedback/index.js';
import type { LetterInWords } from './letter.js';

/** The decision as a letter, to be read, printed and kept. */
export function LetterPage({ letter, at }: { letter: LetterInWords; at: string }) {
  const { say } = useWords();
  return (
    <Page title={letter.title} back={`${at}/timeline`} unlisted>
      <article>
        <h1 class="govuk-heading-l">{letter.title}</h1>
        <p class="govuk-body">{letter.to}</p>
        <p class="govuk-body">{letter.on}</p>
        {letter.paragraphs.map((paragraph) => (
          <p class="govuk-body">{paragraph}</p>
        ))}
      </article>
      {letter.feedback ? <FeedbackTold feedback={letter.feedback} at={at} /> : null}
      <p class="govuk-body sgf-not-on-paper">
        <a class="govuk-link" href={`${at}/letter.pdf`}>
          {say('submitting.letter.pdf')}
        </a>
      </p>
    </Page>
  );
}
