import type { Finding, Verdict } from '#calls/domain';

/** What a person said where arithmetic could not. */
export interface Judged {
  readonly criterion: string;
  readonly verdict: 'met' | 'not_met';
}

/** Where one criterion stands: what the screening said, or, where it asked for a person, what the person said. */
export interface CriterionStanding {
  readonly criterion: string;
  readonly verdict: Verdict;
}

/** Puts the judgements in force into the findings. A finding that is met or not met is not for a person to change. */
export const standingOf = (
  findings: readonly Pick<Finding, 'criterion' | 'verdict'>[],
  judgements: readonly Judged[],
): CriterionStanding[] =>
  findings.map(({ criterion, verdict }) => ({
    criterion,
    verdict:
      verdict === 'needs_judgement'
        ? (judgements.find((judgement) => judgement.criterion === criterion)?.verdict ?? verdict)
        : verdict,
  }));
