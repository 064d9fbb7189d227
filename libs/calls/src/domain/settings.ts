import type { TextByLanguage } from './texts.js';

/** Ties to an applicant that a call may ask reviewers and trustees to declare. */
export const conflictTies = [
  'works_for_applicant',
  'advised_applicant',
  'close_to_applicant',
  'financial_interest',
] as const;
/** One of the ties. */
export type ConflictTie = (typeof conflictTies)[number];

/**
 * When reviewers read what the others wrote of the same application: once they have handed in themselves, once all its
 * reviews are in, or once all reviews of the window are. Before one's own is in, never.
 */
export const reviewsSeen = ['after_own', 'after_all', 'after_closing'] as const;
/** One of the moments. */
export type ReviewsSeen = (typeof reviewsSeen)[number];

/**
 * What applicants read of the assessment with their decision: nothing; for each criterion and in all the average of the
 * reviews that were counted; a text that the secretariat writes for each of them; both. Never one review, never whose, and
 * never a reviewer's own words.
 */
export const feedbackKinds = ['none', 'scores', 'written', 'scores_and_written'] as const;
/** One of the kinds. */
export type FeedbackKind = (typeof feedbackKinds)[number];

/** Whether applicants read averages. */
export const givesScores = (kind: FeedbackKind): boolean => kind === 'scores' || kind === 'scores_and_written';
/** Whether applicants read a text. */
export const givesText = (kind: FeedbackKind): boolean => kind === 'written' || kind === 'scores_and_written';

/** An average of fewer reviews would be one reviewer's score. */
export const fewestReviewsTold = 2;

/** The acts for which a call keeps reasons ready. */
export const reasonedActs = ['exclude', 'pass_over'] as const;
/** One of the acts. */
export type ReasonedAct = (typeof reasonedActs)[number];

/** A reason that is offered when an application is excluded or passed over; applicants are told its text. */
export interface ReasonOffered {
  readonly act: ReasonedAct;
  readonly code: string;
  readonly text: TextByLanguage;
}

/** What the fund does not publish and each call decides for itself; the defaults are ours, labelled so where shown. */
export interface CallSettings {
  /** Trustees who must be there for a session to advise. */
  readonly quorum: number;
  /** Days after the end of a project year by which its report is due. */
  readonly reportDueDays: number;
  /** Staff see submissions only once the door has closed. */
  readonly sealedUntilClosing: boolean;
  /** Years for which records are kept after completion. */
  readonly retentionYears: number;
  /** Languages in which applications may be written; empty for those of the call. */
  readonly proposalLanguages: readonly string[];
  /** What reviewers and trustees have to declare of an applicant. */
  readonly conflictTies: readonly ConflictTie[];
  /** What else they have to declare, in the words of the call. */
  readonly conflictRule: TextByLanguage;
  readonly reviewsSeen: ReviewsSeen;
  readonly feedback: FeedbackKind;
  readonly reasons: readonly ReasonOffered[];
}

/** Settings of a call that chose none. */
export const usualSettings: CallSettings = {
  quorum: 3,
  reportDueDays: 60,
  sealedUntilClosing: false,
  retentionYears: 3,
  proposalLanguages: [],
  conflictTies,
  conflictRule: {},
  reviewsSeen: 'after_own',
  feedback: 'none',
  reasons: [],
};

/** The languages in which applications of a window may be written. */
export const proposalLanguagesOf = (
  { proposalLanguages }: Pick<CallSettings, 'proposalLanguages'>,
  callLanguages: readonly string[],
): readonly string[] => (proposalLanguages.length === 0 ? callLanguages : proposalLanguages);
