import type { Id } from '#kernel';
import type { Disbursement } from '../data/disbursement.entity.js';
import type { DisbursementState } from '../domain/disbursement.machine.js';

/** What an act on an instalment answers; plain, so that a repeated key can be given the same answer. */
export interface DisbursementAcknowledgement {
  readonly id: Id<'disbursement'>;
  readonly state: DisbursementState;
  readonly version: number;
}

/** Where the instalment stands after the act. */
export const acknowledge = ({ id, state, version }: Disbursement): DisbursementAcknowledgement => ({
  id,
  state,
  version,
});
