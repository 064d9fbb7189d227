import { reason, type Check } from '#kernel';

/** What making a ranking is judged on. */
export interface ProposalFacts {
  readonly now: Date;
  readonly closesAt: Date;
  readonly eligible: number;
  /** Applications of organisations that the officer belongs to. */
  readonly ownApplications: number;
}

/** What stands against ranking the applications of a window; all of it is told. */
export const proposalChecks: readonly Check<ProposalFacts>[] = [
  ({ now, closesAt }) => (now < closesAt ? reason('ranking.window_still_open') : undefined),
  ({ eligible }) => (eligible === 0 ? reason('ranking.nothing_to_rank') : undefined),
  ({ ownApplications }) => (ownApplications > 0 ? reason('ranking.officer_belongs_to_an_applicant') : undefined),
];
