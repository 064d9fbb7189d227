import type { RecoveryEvent } from './recovery.machine.js';

/** What happened to a recovery, as history and the outbox name it. The beginning is `recovery.asked`. */
export const recoveryPastTense = {
  propose: 'proposed',
  grant: 'granted',
  decline: 'declined',
  object: 'objected',
  withdraw: 'withdrawn',
} as const satisfies Record<RecoveryEvent, string>;
