import { givesScores, type CallRules } from '#calls/domain';

import type { ReleasedFeedback } from '#selection';
import { assessedStates, type ToldScores } from '#selection/domain';
import type { Words } from '#words';
import { calledIn } from '../desk/names.js';

/** Averages in the words of their reader. */
export interface ScoresInWords {
  readonly lead: string;
  readonly heads: readonly [criterion: string, average: string, most: string];
  /** One a criterion, then the total. */
  readonly rows: readonly (readonly [criterion: string, average: string, most: string])[];
  /** Where the rounded averages do not add up to the total. */
  readonly note: string | null;
  /** What the picture shows, for who does not see it. */
  readonly alt: string;
}

/** What an applicant is told beside the outcome, on the page and in the file alike. */
export interface FeedbackInWords {
  readonly title: string;
  readonly lead: string;
  readonly scores: ScoresInWords | null;
  /** Why there are no scores although the call gives them; null where there is nothing to explain. */
  readonly without: string | null;
  readonly text: { readonly heading: string; readonly language: string; readonly paragraphs: readonly string[] } | null;
}

/** One bar of the picture. */
export interface ScoreBar {
  readonly label: string;
  readonly average: string;
  readonly most: number;
}

/** What the letter says about the assessment; null where the call gives nothing, or the application was not assessed. */
export function feedbackInWords(
  given: ReleasedFeedback | undefined,
  { rules, outcome }: { readonly rules: CallRules; readonly outcome: string },
  words: Words,
): FeedbackInWords | null {
  const promised = givesScores(rules.settings.feedback) && assessedStates.some((state) => state === outcome);
  if (given === undefined && !promised) return null;
  const { say } = words;
  const { scores = null, text = null, language = null } = given ?? {};
  return {
    title: say('feedback.title'),
    lead: say('feedback.lead'),
    scores: scores && scoresInWords(scores, rules, words),
    without: promised && scores === null ? say('feedback.too_few') : null,
    text: language === null ? null : textInWords(text, language, words),
  };
}

const textInWords = (text: string | null, language: string, { say, language: own }: Words) => ({
  heading: say('feedback.text'),
  ...(text === null
    ? { language: own, paragraphs: [say('corr.erased')] }
    : { language, paragraphs: paragraphsOf(text) }),
});

/** Averages as a table. */
export function scoresInWords(scores: ToldScores, rules: CallRules, words: Words): ScoresInWords {
  const { say, amount, number, list } = words;
  const bars = barsOf(scores, rules, words);
  const row = ({ label, average, most }: ScoreBar) => [label, amount(average), number(most)] as const;
  const told = bars.map((bar) => `${bar.label}: ${say('feedback.of', bar)}`);
  return {
    lead: say('feedback.scores_lead', { count: scores.reviews }),
    heads: [say('feedback.criterion'), say('feedback.average'), say('feedback.most')],
    rows: [...bars.map(row), row({ label: say('feedback.total'), average: scores.total, most: 100 })],
    note: addUp(scores) ? null : say('feedback.rounded'),
    alt: say('feedback.chart_alt', { scores: list(told) }),
  };
}

/** In hundredths, so that nothing is rounded once more. */
const addUp = ({ criteria, total }: ToldScores): boolean =>
  criteria.reduce((sum, { average }) => sum + hundredths(average), 0n) === hundredths(total);

const hundredths = (figure: string): bigint => BigInt(figure.replace('.', ''));

/** The criteria as the call names them, in the rubric's order. */
export const barsOf = ({ criteria }: ToldScores, { rubric }: CallRules, words: Words): ScoreBar[] =>
  criteria.map(({ criterion, average, most }) => {
    const title = rubric.criteria.find(({ name }) => name === criterion)?.title;
    return { label: calledIn(words, 'rubric', criterion, title), average, most };
  });

/** Paragraphs are parted by an empty line. */
export const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
