import type { DisbursementEvent } from './disbursement.machine.js';

/** What happened to an instalment, as history and the outbox name it: `disbursement.paid`. */
export const disbursementPastTense = {
  request: 'requested',
  verify: 'verified',
  authorise: 'authorised',
  instruct: 'instructed',
  pay: 'paid',
  return: 'returned_for_verification',
  fail: 'failed',
  return_funds: 'funds_returned',
  cancel: 'cancelled',
} as const satisfies Record<DisbursementEvent, string>;
