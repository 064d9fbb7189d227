import type { AwardEvent } from './award.machine.js';

/** What happened to an award, as history and the outbox name it: `award.approved`. */
export const awardPastTense = {
  approve: 'approved',
  agree: 'agreed',
  start: 'started',
  suspend: 'suspended',
  resume: 'resumed',
  terminate: 'terminated',
  close: 'closed',
  reopen: 'reopened',
  decline: 'declined',
  lapse: 'lapsed',
  rescind: 'rescinded',
} as const satisfies Record<AwardEvent, string>;
