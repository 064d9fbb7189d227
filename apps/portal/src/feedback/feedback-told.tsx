import { InLanguage, ScrollRegion, Table, useWords } from '../components/index.js';
import type { FeedbackInWords, ScoresInWords } from './in-words.js';

/** What an applicant reads of the assessment, below the letter. `at` is the address of the application. */
export function FeedbackTold({ feedback, at }: { feedback: FeedbackInWords; at: string }) {
  const { title, lead, scores, without, text } = feedback;
  return (
    <section id="feedback" aria-labelledby="feedback-title">
      <h2 class="govuk-heading-m" id="feedback-title">
        {title}
      </h2>
      <p class="govuk-body">{lead}</p>
      {scores ? <Scores scores={scores} chart={`${at}/letter/scores.svg`} /> : null}
      {without ? <p class="govuk-body">{without}</p> : null}
      {text ? (
        <>
          <h3 class="govuk-heading-s">{text.heading}</h3>
          <FeedbackText {...text} />
        </>
      ) : null}
    </section>
  );
}

/** A text of the secretariat, as it was written. */
export function FeedbackText({ language, paragraphs }: { language: string; paragraphs: readonly string[] }) {
  const { language: ofPage } = useWords();
  return (
    <>
      {paragraphs.map((paragraph) => (
        <p class="govuk-body sgf-said">
          <InLanguage lang={language === ofPage ? undefined : language}>{paragraph}</InLanguage>
        </p>
      ))}
    </>
  );
}

function Scores({ scores, chart }: { scores: ScoresInWords; chart: string }) {
  const { say, language } = useWords();
  return (
    <>
      <p class="govuk-body">{scores.lead}</p>
      <ScoresTable scores={scores} caption={say('feedback.scores')} />
      {scores.note ? <p class="govuk-body-s">{scores.note}</p> : null}
      <img class="sgf-figure__chart" src={`${chart}?lang=${language}`} width={320} alt={scores.alt} />
    </>
  );
}

/** Averages as figures. */
export function ScoresTable(props: { scores: ScoresInWords; caption: string; captionHidden?: true }) {
  const { scores, caption } = props;
  const [criterion, average, most] = scores.heads;
  return (
    <ScrollRegion label={caption}>
      <Table
        caption={caption}
        captionSize="s"
        captionHidden={props.captionHidden}
        firstCellIsHeader
        rows={scores.rows}
        columns={[
          { head: criterion, cell: ([name]) => name },
          { head: average, cell: ([, given]) => given, numeric: true },
          { head: most, cell: ([, , out]) => out, numeric: true },
        ]}
      />
    </ScrollRegion>
  );
}
