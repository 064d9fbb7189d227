import type { WindowRow } from '#calls';
import { givesScores } from '#calls/domain';
import type { FeedbackDesk } from '#selection';
import { calledIn } from '../desk/names.js';
import { Details, ScrollRegion, Table, useWords } from '../components/index.js';
import { ScoresTable } from './feedback-told.js';
import { scoresInWords } from './in-words.js';

/** The averages, and whether the applicant reads them too. */
export function ScoresRead({ desk: { scores }, window }: { desk: FeedbackDesk; window: WindowRow }) {
  const words = useWords();
  const { say } = words;
  const isTold = givesScores(window.rules.settings.feedback);
  return (
    <>
      <h2 class="govuk-heading-m">{say('feedback.desk.averages')}</h2>
      {scores === null ? (
        <p class="govuk-body">{say('feedback.desk.averages_too_few')}</p>
      ) : (
        <>
          <p class="govuk-body">
            {say('feedback.desk.averages_lead', { count: scores.reviews })}{' '}
            {say(isTold ? 'feedback.desk.averages_told' : 'feedback.desk.averages_untold')}
          </p>
          <ScoresTable
            scores={scoresInWords(scores, window.rules, words)}
            caption={say('feedback.desk.averages')}
            captionHidden
          />
        </>
      )}
    </>
  );
}

/** What reviewers said, without their names: whoever writes is to sum up, not to pass on. */
export function ReviewsRead({ desk: { reviews }, window }: { desk: FeedbackDesk; window: WindowRow }) {
  const { say } = useWords();
  if (reviews.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{say('feedback.desk.reviews')}</h2>
      <p class="govuk-body">{say('feedback.desk.reviews_lead')}</p>
      {reviews.map((review, index) => (
        <OneReview review={review} number={index + 1} window={window} />
      ))}
    </>
  );
}

function OneReview(props: { review: FeedbackDesk['reviews'][number]; number: number; window: WindowRow }) {
  const words = useWords();
  const { say, sayCode } = words;
  const { review, number, window } = props;
  const { criteria } = window.rules.rubric;
  const title = sayCode(review.counts ? 'feedback.desk.review' : 'feedback.desk.review_set_aside', { number });
  const rows = criteria.map(({ name, title: own }) => ({
    name: calledIn(words, 'rubric', name, own),
    ...review.scores.find(({ criterion }) => criterion === name),
  }));
  return (
    <Details summary={title}>
      <ScrollRegion label={title}>
        <Table
          caption={title}
          captionHidden
          firstCellIsHeader
          rows={rows}
          columns={[
            { head: say('feedback.criterion'), cell: ({ name }) => name },
            { head: say('feedback.desk.score'), cell: ({ score }) => score, numeric: true },
            { head: say('feedback.desk.remark'), cell: ({ remark }) => <span class="sgf-said">{remark}</span> },
          ]}
        />
      </ScrollRegion>
    </Details>
  );
}
