import type { Id } from '#kernel';

/** What has to be known of a call for questions about it; the reader of calls gives it. */
export interface AskedCall {
  readonly id: Id<'call'>;
  readonly version: number;
  readonly state: string;
  readonly languages: readonly string[];
  /** The call's own date for questions, where it has one. */
  readonly clarificationsUntil: Date | null;
  readonly windows: readonly { readonly closesAt: Date }[];
}

/**
 * Until when questions are taken: the call's date ("requests for clarification until 21 June", fund.md 1.2, cycle 5). A call
 * without one takes them until its last door closes. Null for a call that has neither.
 */
export const questionsUntil = ({ clarificationsUntil, windows }: AskedCall): Date | null =>
  clarificationsUntil ?? windows.map(({ closesAt }) => closesAt).sort((a, b) => b.getTime() - a.getTime())[0] ?? null;

/** Whether the call takes questions at all, in time or late: not once it is concluded or cancelled. */
export const takesQuestions = (call: AskedCall): boolean => call.state === 'published' && questionsUntil(call) !== null;

/** Whether a question that comes now is late. A date shown as 23:59 includes that whole minute: it is the next one's start. */
export const isLate = (until: Date, now: Date): boolean => now >= until;
