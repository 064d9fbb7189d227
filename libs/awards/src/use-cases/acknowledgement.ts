import type { Id } from '#kernel';
import type { Award } from '../data/award.entity.js';
import type { AwardState } from '../domain/award.machine.js';

/** What an act on an award answers; plain, so that a repeated key can be given the same answer. */
export interface AwardAcknowledgement {
  readonly id: Id<'award'>;
  readonly reference: string;
  readonly state: AwardState;
  readonly version: number;
}

/** Where the award stands after the act. */
export const acknowledge = ({ id, reference, state, version }: Award): AwardAcknowledgement => ({
  id,
  reference,
  state,
  version,
});
