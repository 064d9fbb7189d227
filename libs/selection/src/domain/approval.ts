import { reason, type Check, type Fault, type Money } from '#kernel';
import { advisedOn, envelopeCovers, faultsOfAdvice, type AdviceInput, type Advised, type ToAdvise } from './advice.js';

/** A decision that is another than the Board's advice, and why. */
export interface Deviation extends AdviceInput {
  readonly why: string;
}

/** What an approval is judged on. */
export interface ApprovalFacts {
  readonly actorId: string;
  readonly sessionState: string;
  readonly wasApproved: boolean;
  /** Everybody who sat as a trustee, in any sitting of the session. */
  readonly attended: readonly string[];
  /** Who made the ranking that the session worked on. */
  readonly rankedBy: string | null;
  /** The advice, the approver's changes worked in. */
  readonly decided: readonly Advised[];
  readonly room: Money;
}

/** What stands against an approval; all of it is told. */
export const approvalChecks: readonly Check<ApprovalFacts>[] = [
  ({ sessionState: state }) => (state === 'recorded' ? undefined : reason('approval.session_not_recorded', { state })),
  ({ wasApproved }) => (wasApproved ? reason('approval.given_already') : undefined),
  ({ actorId, attended }) => (attended.includes(actorId) ? reason('approval.approver_sat_as_trustee') : undefined),
  ({ actorId, rankedBy }) => (actorId === rankedBy ? reason('approval.approver_made_the_ranking') : undefined),
  ({ decided, room }) => envelopeCovers(decided, room),
];

/** What is wrong with deviations as they were sent: they are bound like advice, and say why. */
export const faultsOfDeviations = (
  deviations: readonly Deviation[],
  asked: readonly ToAdvise[],
  currency: string,
): Fault[] => [
  ...faultsOfAdvice('deviations', advisedOn(deviations, asked), asked, currency),
  ...deviations.flatMap(({ why }, index) =>
    why.trim() === '' ? [{ pointer: `/deviations/${index}/why`, ...reason('why_needed', { event: 'deviate' }) }] : [],
  ),
];

/** What is decided on each application: the advice, or what the approver puts in its place. */
export const decidedOn = (
  advised: readonly Advised[],
  deviations: readonly Deviation[],
  asked: readonly ToAdvise[],
): Advised[] => {
  const instead = new Map(advisedOn(deviations, asked).map((said) => [said.applicationId, said]));
  return advised.map((said) => instead.get(said.applicationId) ?? said);
};
