import type { DisbursementPage, DisbursementRow } from '#disbursements';
import { disbursementLifecycle } from '#disbursements/domain';
import type { Actor } from '#kernel';
import type { Words } from '#words';
import { actionsOf } from '../http/index.js';

const nouns = {
  request: 'request',
  verify: 'verification',
  authorise: 'authorisation',
  instruct: 'instruction',
  pay: 'payment',
  return: 'return',
  fail: 'failure',
  return_funds: 'returned-funds',
  cancel: 'cancellation',
} as const;

/** A row of a list, in the words of its reader. */
export const presentDisbursementRow = (row: DisbursementRow, words: Words) => ({
  ...row,
  label: words.sayCode(`disbursement.state.${row.state}`),
});

/** An instalment with what its reader may do next, and what stands between it and the bank. */
export const presentDisbursement = ({ facts, ...disbursement }: DisbursementPage, actor: Actor, words: Words) => ({
  ...presentDisbursementRow(disbursement, words),
  actions: actionsOf(
    'disbursement',
    disbursementLifecycle.actions({ ...disbursement, changes: [] }, { actor, facts }),
    `/api/disbursements/${disbursement.id}`,
    nouns,
    words,
  ),
});
