import { reason, type Actor, type Reason } from '#kernel';
import { callPolicy } from './call.policy.js';
import type { CallState } from './call.machine.js';

/** What one may consider about mending a call. */
export type CorrectionAct = 'propose_correction' | 'correct' | 'decline_correction';

/** The correction that waits for a second person, and what stands against its publication now. */
export interface WaitingCorrection {
  readonly proposedBy: string;
  readonly reasons: readonly Reason[];
}

/** The acts that the actor may consider, each with what stands against it. */
export const correctionActs = (
  actor: Actor,
  call: { readonly state: CallState },
  waiting: WaitingCorrection | undefined,
): { readonly name: CorrectionAct; readonly reasons: readonly Reason[] }[] => {
  const wasPublished = call.state === 'published' || call.state === 'concluded';
  const own = waiting?.proposedBy === actor.id ? [reason('call.corrected_by_another_person')] : [];
  const acts = [
    ...(wasPublished
      ? [{ name: 'propose_correction' as const, reasons: waiting ? [reason('call.correction_waits')] : [] }]
      : []),
    ...(waiting
      ? [
          { name: 'correct' as const, reasons: [...own, ...waiting.reasons] },
          { name: 'decline_correction' as const, reasons: [] },
        ]
      : []),
  ];
  return acts.filter(({ name }) => callPolicy.reasonsAgainst(name, actor, call).length === 0);
};
