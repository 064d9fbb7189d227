import { reason, type Actor, type Reason } from '#kernel';
import type { CallState } from './call.machine.js';
import { callPolicy } from './call.policy.js';

/** What one may consider about taking a concluded call up again, beside doing it. */
export type ReopeningAct = 'propose_reopening' | 'decline_reopening';

/** The acts that the actor may consider, each with what stands against it. */
export const reopeningActs = (
  actor: Actor,
  call: { readonly state: CallState; readonly reopeningProposedBy: string | null },
): { readonly name: ReopeningAct; readonly reasons: readonly Reason[] }[] => {
  if (call.state !== 'concluded') return [];
  const waits = call.reopeningProposedBy !== null;
  const acts = [
    { name: 'propose_reopening' as const, reasons: waits ? [reason('call.reopening_waits')] : [] },
    ...(waits ? [{ name: 'decline_reopening' as const, reasons: [] }] : []),
  ];
  return acts.filter(({ name }) => callPolicy.reasonsAgainst(name, actor, call).length === 0);
};
