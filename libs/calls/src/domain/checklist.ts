import { reason, type Reason } from '#kernel';
import { missingTexts, type WordedCall } from './missing-texts.js';
import { fewestReviewsTold, givesScores } from './settings.js';

interface WindowFacts {
  readonly code: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly envelopeAmount: string;
}

/** A call as the checklist of publication reads it. */
export interface ChecklistFacts extends WordedCall {
  /** Until when questions are taken; null where the call takes none. */
  readonly clarificationsUntil: Date | null;
  /** The day by which they are answered. */
  readonly answersDueOn: string | null;
  readonly windows: readonly (WindowFacts & WordedCall['windows'][number])[];
}

/** What publication still asks for. Form and terms were checked when they were typed; this is what spans several fields. */
export const missingForPublication = (call: ChecklistFacts): Reason[] => [
  ...(call.windows.length === 0 ? [reason('call.has_no_window')] : []),
  ...call.windows.flatMap(missingInWindow),
  ...missingOfClarifications(call),
  ...missingTexts(call),
];

const missingInWindow = (window: ChecklistFacts['windows'][number]): Reason[] => [
  ...(window.closesAt > window.opensAt ? [] : [reason('call.closes_before_it_opens', { window: window.code })]),
  ...(/[1-9]/.test(window.envelopeAmount) ? [] : [reason('call.envelope_is_empty', { window: window.code })]),
  ...missingForFeedback(window),
];

/** Averages are promised only where they cannot be one reviewer's scores. */
const missingForFeedback = ({ code: window, rules: { settings, rubric } }: WordedCall['windows'][number]): Reason[] =>
  givesScores(settings.feedback) && rubric.reviewsRequired < fewestReviewsTold
    ? [reason('call.scores_need_more_reviews', { window, least: fewestReviewsTold })]
    : [];

/** Answers help only whoever can still use them. */
const missingOfClarifications = ({ clarificationsUntil, answersDueOn, windows }: ChecklistFacts): Reason[] => {
  if (clarificationsUntil === null) return [];
  const lastClosing = Math.max(...windows.map(({ closesAt }) => closesAt.getTime()));
  if (windows.length > 0 && clarificationsUntil.getTime() > lastClosing)
    return [reason('call.questions_end_after_closing')];
  if (answersDueOn === null) return [reason('call.answers_date_missing')];
  if (answersDueOn < clarificationsUntil.toISOString().slice(0, 10))
    return [reason('call.answers_due_before_questions_end')];
  return [];
};
