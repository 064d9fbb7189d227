import type { WindowRow } from '#calls';
import type { FeedbackDesk, FeedbackRow, ReleasedFeedback } from '#selection';
import type { ToldScores } from '#selection/domain';
import type { Words } from '#words';

/** What an applicant was given. */
export const presentReleased = ({ scores, ...feedback }: ReleasedFeedback, window: WindowRow, words: Words) => ({
  ...feedback,
  scores: scores && presentScores(scores, window, words),
});

/** A row of the desk's list: how far the text of an application is, without its words. */
export const presentFeedbackRow = ({ text: _, scores: __, ...row }: FeedbackRow) => ({
  ...row,
  isWritten: row.writtenAt !== null,
});

/** What whoever writes a text has before the eyes; whose the reviews are is not shown. */
export const presentFeedbackDesk = ({ row, scores, reviews }: FeedbackDesk, window: WindowRow, words: Words) => ({
  ...row,
  kind: window.rules.settings.feedback,
  scores: scores && presentScores(scores, window, words),
  reviews: reviews.map(({ counts, scores: given }) => ({ counts, scores: given })),
});

const presentScores = (scores: ToldScores, { rules }: WindowRow, words: Words) => ({
  ...scores,
  criteria: scores.criteria.map((score) => ({ ...score, label: labelOf(score.criterion, rules, words) })),
});

/** As the call names it, else as the product does. */
function labelOf(criterion: string, { rubric }: WindowRow['rules'], words: Words): string {
  const title = rubric.criteria.find(({ name }) => name === criterion)?.title ?? {};
  return title[words.language] ?? title['en'] ?? Object.values(title)[0] ?? words.sayCode(`call.rubric.${criterion}`);
}
