import type { CallEvent } from './call.machine.js';

/** What happened to a call, as history and the outbox name it: `call.published`. */
export const callPastTense = {
  propose: 'proposed',
  publish: 'published',
  return: 'returned',
  conclude: 'concluded',
  cancel: 'cancelled',
  reopen: 'reopened',
} as const satisfies Record<CallEvent, string>;
