import type { FormSection, Question } from '../form.js';

/** A section with its questions, kept for calls to take: from then on it is the call's own, to be changed or left. */
export interface KeptSection extends FormSection {
  /** Where its questions come from; null where they are ours, because no source gives any. */
  readonly source: string | null;
  readonly questions: readonly Question[];
}
