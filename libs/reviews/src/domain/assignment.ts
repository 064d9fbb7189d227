import { reason, type Check } from '#kernel';

/** What an assignment is judged on. */
export interface AssignmentFacts {
  readonly applicationState: string;
  /** The person holds the reviewer's role today. */
  readonly isReviewer: boolean;
  /** The person belongs to the organisation that applied. */
  readonly isMember: boolean;
  /** The person stepped aside from this application. */
  readonly isRecused: boolean;
  /** The person was asked before, whatever came of it. */
  readonly wasAsked: boolean;
}

/** What stands against asking a person to review an application; all of it is told. */
export const assignmentChecks: readonly Check<AssignmentFacts>[] = [
  ({ applicationState }) => (applicationState === 'eligible' ? undefined : reason('review.application_not_eligible')),
  ({ isReviewer }) => (isReviewer ? undefined : reason('review.person_is_no_reviewer')),
  ({ isMember }) => (isMember ? reason('review.person_belongs_to_the_applicant') : undefined),
  ({ isRecused }) => (isRecused ? reason('review.person_is_recused') : undefined),
  ({ wasAsked }) => (wasAsked ? reason('review.person_was_asked') : undefined),
];
