import type { Part } from '../place.js';
import { criterionPart } from './criterion.js';
import { documentsPart } from './documents.js';
import { questionPart } from './question.js';
import { questionsPart } from './questions.js';
import { rubricPart } from './rubric.js';
import { settingsPart } from './settings.js';
import { termsPart } from './terms.js';
import { titlePart } from './title.js';
import { datesPart, newWindowPart, removalPart } from './window.js';

type Parts = Readonly<Record<string, Part>>;

/** The parts of a call, by the address of their page. */
export const partsOfCall: Parts = { title: titlePart, 'new-window': newWindowPart };

/** The parts of a window, in the order in which they are made. */
export const partsOfWindow: Parts = {
  dates: datesPart,
  terms: termsPart,
  rubric: rubricPart,
  documents: documentsPart,
  questions: questionsPart,
  settings: settingsPart,
  removal: removalPart,
};

/** The pages of one thing of a part. */
export const partsOfItem: Parts = { terms: criterionPart, questions: questionPart };

export { CriteriaToAdd } from './terms.js';
