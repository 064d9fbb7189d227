import type { Part } from '../place.js';
import { criterionPart } from './criterion.js';
import { clarificationsPart } from './clarifications.js';
import { documentPart } from './document.js';
import { documentsPart } from './documents.js';
import { guidancePart } from './guidance.js';
import { chapterPart, guidelinesPart } from './guidelines.js';
import { questionPart } from './question.js';
import { questionsPart } from './questions.js';
import { reasonPart, reasonsPart } from './reasons.js';
import { reviewingPart } from './reviewing.js';
import { rubricPart } from './rubric.js';
import { sectionPart } from './section.js';
import { sectionsPart } from './sections.js';
import { settingsPart } from './settings.js';
import { termsPart } from './terms.js';
import { titlePart } from './title.js';
import { datesPart, newWindowPart, removalPart } from './window.js';

type Parts = Readonly<Record<string, Part>>;

/** The parts of a call, by the address of their page. */
export const partsOfCall: Parts = {
  title: titlePart,
  guidelines: guidelinesPart,
  clarifications: clarificationsPart,
  'new-window': newWindowPart,
};

/** The pages of one thing of a part of a call. */
export const itemsOfCall: Parts = { guidelines: chapterPart };

/** The parts of a window, in the order in which they are made. */
export const partsOfWindow: Parts = {
  dates: datesPart,
  terms: termsPart,
  rubric: rubricPart,
  documents: documentsPart,
  sections: sectionsPart,
  questions: questionsPart,
  reviewing: reviewingPart,
  reasons: reasonsPart,
  settings: settingsPart,
  removal: removalPart,
};

/** The pages of one thing of a part of a window. */
export const itemsOfWindow: Parts = {
  terms: criterionPart,
  rubric: guidancePart,
  documents: documentPart,
  sections: sectionPart,
  questions: questionPart,
  reasons: reasonPart,
};
