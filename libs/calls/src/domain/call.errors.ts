import { errorCatalogue } from '#kernel';

/** The ways in which something about a call is refused. */
export const callErrors = errorCatalogue({
  'call.cannot_propose': 'refused',
  'call.cannot_publish': 'refused',
  'call.cannot_return': 'refused',
  'call.cannot_conclude': 'refused',
  'call.cannot_cancel': 'refused',
  'call.cannot_reopen': 'refused',
  'call.cannot_edit': 'refused',
  'call.cannot_correct': 'refused',
  'call.code_taken': 'conflict',
  'call.not_open': 'refused',
  'call.closed': 'refused',
});

/** What the constraints of the tables of calls mean to people. */
export const callConstraints = {
  call_code_once: { kind: 'conflict', code: 'call.code_taken' },
} as const;
