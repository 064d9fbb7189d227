import { errorCatalogue } from '#kernel';

/** The ways in which something about rankings, sessions and decisions is refused. */
export const selectionErrors = errorCatalogue({
  'ranking.cannot_propose': 'refused',
  'board_session.cannot_open': 'refused',
  'board_session.cannot_record': 'refused',
  'board_session.cannot_adjourn': 'refused',
  'board_session.cannot_cancel': 'refused',
  'board_session.cannot_add': 'refused',
  'board_session.number_taken': 'conflict',
  'approval.cannot_approve': 'refused',
  'approval.given_already': 'conflict',
  'selection.cannot_release': 'refused',
  'selection.cannot_call_from_reserve': 'refused',
  'feedback.cannot_write': 'refused',
  'feedback.begun_already': 'conflict',
});

/** What the constraints of the tables of selection mean to people. */
export const selectionConstraints = {
  board_session_number_once: { kind: 'conflict', code: 'board_session.number_taken' },
  approval_once_per_session: { kind: 'conflict', code: 'approval.given_already' },
  feedback_once_per_application: { kind: 'conflict', code: 'feedback.begun_already' },
} as const;
