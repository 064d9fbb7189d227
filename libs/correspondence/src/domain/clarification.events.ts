import type { ClarificationEvent } from './clarification.machine.js';

/** What happened to a clarification, as history and the outbox name it. That a batch is out is `call.answers_published`. */
export const clarificationPastTense = {
  publish: 'published',
  discard: 'discarded',
} as const satisfies Record<ClarificationEvent, string>;
