import { machine, reason, type Check } from '#kernel';
import { remarksMissing, unscored, type CriterionToScore, type Score } from './scoring.js';

/** What the events of a review are judged on. */
export interface ReviewFacts {
  readonly actorId: string;
  readonly reviewerId: string;
  /** Where the application stands now, which may be withdrawn while somebody reads it; null when it is closed to the actor. */
  readonly applicationState: string | null;
  readonly rubric: readonly CriterionToScore[];
  readonly scores: readonly Score[];
}

const applicationIsUnderReview: Check<ReviewFacts> = ({ applicationState }) =>
  applicationState === 'eligible' ? undefined : reason('review.application_not_eligible');

const everyCriterionIsScored: Check<ReviewFacts> = ({ rubric, scores }) =>
  unscored(rubric, scores).map((criterion) => reason('review.criterion_unscored', { criterion }));

const everyRemarkAskedForIsThere: Check<ReviewFacts> = ({ rubric, scores }) =>
  remarksMissing(rubric, scores).map((criterion) => reason('review.remark_missing', { criterion }));

const officerIsNotTheReviewer: Check<ReviewFacts> = ({ actorId, reviewerId }) =>
  actorId === reviewerId ? reason('review.returned_by_another_person') : undefined;

/** The life of one person's review of one application. */
export const reviewMachine = machine<ReviewFacts>()({
  name: 'review',
  initial: 'assigned',
  states: {
    assigned: { on: { accept: 'in_progress', decline: 'declined', recuse: 'recused', relieve: 'relieved' } },
    in_progress: { on: { submit: 'submitted', recuse: 'recused', relieve: 'relieved' } },
    submitted: { on: { return: 'in_progress', set_aside: 'set_aside' } },
    declined: {},
    recused: {},
    relieved: {},
    set_aside: {},
  },
  guards: {
    accept: [applicationIsUnderReview],
    submit: [applicationIsUnderReview, everyCriterionIsScored, everyRemarkAskedForIsThere],
    return: [applicationIsUnderReview, officerIsNotTheReviewer],
  },
  asksWhy: ['decline', 'return', 'relieve', 'set_aside'],
});

/** A review's state. */
export type ReviewState = (typeof reviewMachine.states)[number];
/** An event in a review's life. */
export type ReviewEvent = (typeof reviewMachine.events)[number];
