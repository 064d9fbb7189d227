import { assistance } from './assistance.js';
import type { KeptSection } from './kept-section.js';
import { problem } from './problem.js';
import { risks } from './risks.js';
import { summary } from './summary.js';
import { sustainability } from './sustainability.js';
import { workPlan } from './work-plan.js';

export type { KeptSection } from './kept-section.js';

/** The sections that calls may take, in English, French and Spanish, in the order of a form. */
export const keptSections: readonly KeptSection[] = [summary, problem, assistance, workPlan, risks, sustainability];
