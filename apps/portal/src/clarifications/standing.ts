import type { QuestionStanding } from '#correspondence';
import type { TagColour } from '../components/index.js';

/** The colour of where a question stands. For its asker an answer that is being written is no answer yet. */
export const standingColours: Readonly<Record<QuestionStanding, TagColour>> = {
  waiting: 'blue',
  drafted: 'blue',
  answered: 'green',
  late: 'grey',
  set_aside: 'grey',
};
