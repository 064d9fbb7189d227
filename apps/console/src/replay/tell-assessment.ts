import { givesText } from '#calls/domain';
import { FeedbackReader, WriteFeedback, type FeedbackDesk } from '#selection';
import type { ToldScore } from '#selection/domain';
import type { Cast } from './cast.js';
import type { Published } from './publish.js';
import type { Stage } from './stage.js';

/** Writes what the call promised its applicants beside the decision, where it did: an invented text for each. */
export const tellAssessment = async (stage: Stage, { window }: Published, cast: Cast): Promise<void> => {
  if (!givesText(window.rules.settings.feedback)) return;
  const [officer] = cast.officers;
  for (const { applicationId } of await stage.get(FeedbackReader).ofWindow(officer!, window.id)) {
    const desk = await stage.get(FeedbackReader).desk(officer!, applicationId);
    await stage.get(WriteFeedback).execute(officer!, applicationId, { text: textFrom(desk), language: 'en' });
  }
};

/** What is strongest and what is weakest, by the share of what could be given. */
const textFrom = ({ row, scores }: FeedbackDesk): string => {
  const thanks = `Thank you for the proposal “${row.project}”.`;
  if (scores === null) return thanks;
  const byShare = [...scores.criteria].sort((a, b) => share(b) - share(a));
  const [best, worst] = [byShare[0]!, byShare.at(-1)!];
  return `${thanks} It is strongest in this respect: ${named(best)}.

A further proposal would gain most from more detail here: ${named(worst)}. Say who does what, when, and how you will know that it helped.`;
};

const share = ({ average, most }: ToldScore): number => Number(average) / most;

const named = ({ criterion }: ToldScore): string => criterion.replaceAll('_', ' ');
