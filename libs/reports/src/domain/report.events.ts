import type { ReportEvent } from './report.machine.js';

/** What happened to a report, as history and the outbox name it: `report.accepted`. */
export const reportPastTense = {
  submit: 'submitted',
  return: 'returned',
  accept: 'accepted',
  waive: 'waived',
  reopen: 'reopened',
} as const satisfies Record<ReportEvent, string>;
