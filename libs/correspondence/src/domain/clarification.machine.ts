import { machine, reason, type Check } from '#kernel';

/** What the events of a clarification are judged on. */
export interface ClarificationFacts {
  /** Languages of the call in which its question or its answer is not written yet. */
  readonly missing: readonly string[];
}

const everyLanguageIsThere: Check<ClarificationFacts> = ({ missing }) =>
  missing.map((language) => reason('clarification.language_missing', { language }));

/** The life of a clarification. Once published it ends nowhere: a newer one supersedes it, and both are shown. */
export const clarificationMachine = machine<ClarificationFacts>()({
  name: 'clarification',
  initial: 'draft',
  states: {
    draft: { on: { publish: 'published', discard: 'discarded' } },
    published: {},
    discarded: {},
  },
  guards: { publish: [everyLanguageIsThere] },
});

/** A clarification's state. */
export type ClarificationState = (typeof clarificationMachine.states)[number];
/** An event in its life. */
export type ClarificationEvent = (typeof clarificationMachine.events)[number];
