import type { InformationRequestEvent } from './information-request.machine.js';

/** What happened to a request, as history and the outbox name it. The beginning is `information_request.made`. */
export const informationRequestPastTense = {
  answer: 'answered',
  withdraw: 'withdrawn',
  close: 'closed',
} as const satisfies Record<InformationRequestEvent, string>;
