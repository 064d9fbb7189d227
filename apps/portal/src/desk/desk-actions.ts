import type { CallRow } from '#calls';
import { callLifecycle, missingForPublication, reopeningActs, type CallEvent, type ReopeningAct } from '#calls/domain';
import type { Actor, Reason } from '#kernel';

/** What a call's next acts are judged on. */
const factsOf = (call: CallRow, actor: Actor) => ({
  actorId: actor.id,
  proposedBy: call.proposedBy,
  reopeningProposedBy: call.reopeningProposedBy,
  now: call.now,
  missing: missingForPublication(call),
  windows: call.windows,
});

/** An act that somebody may consider, with what stands against it. */
export interface CallAction {
  readonly name: CallEvent | ReopeningAct;
  readonly reasons: readonly Reason[];
}

/** The acts from here on, by the machine and its policy; taking up again begins with a proposal. */
export const actionsOn = (call: CallRow, actor: Actor): CallAction[] => [
  ...callLifecycle
    .actions({ ...call, changes: [] }, { actor, facts: factsOf(call, actor) })
    .filter(({ name }) => name !== 'reopen' || call.reopeningProposedBy !== null),
  ...reopeningActs(actor, call).filter(({ reasons }) => reasons.length === 0),
];
