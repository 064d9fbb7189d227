import { errorCatalogue } from '#kernel';

/** The ways in which something in correspondence is refused. */
export const correspondenceErrors = errorCatalogue({
  'question.cannot_ask': 'refused',
  'question.cannot_set_aside': 'refused',
  'question.set_aside_already': 'conflict',
  'clarification.cannot_publish': 'refused',
  'clarification.cannot_discard': 'refused',
  'clarification.cannot_edit': 'refused',
  'clarification.cannot_supersede': 'refused',
  'clarification.superseded_already': 'conflict',
  'information_request.cannot_answer': 'refused',
  'information_request.cannot_withdraw': 'refused',
  'information_request.cannot_close': 'refused',
  'information_request.cannot_move': 'refused',
});

/** What the constraints of the tables mean to people. */
export const correspondenceConstraints = {
  clarification_superseded_once: { kind: 'conflict', code: 'clarification.superseded_already' },
  question_set_aside_pkey: { kind: 'conflict', code: 'question.set_aside_already' },
} as const;
