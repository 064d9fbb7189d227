import type { Id } from '#kernel';
import type { Call } from '../data/call.entity.js';
import type { CallState } from '../domain/call.machine.js';

/** What an act on a call answers; plain, so that a repeated key can be given the same answer. */
export interface CallAcknowledgement {
  readonly id: Id<'call'>;
  readonly state: CallState;
  readonly version: number;
}

/** Where the call stands after the act. */
export const acknowledge = (call: Call): CallAcknowledgement => ({
  id: call.id,
  state: call.state,
  version: call.version,
});
