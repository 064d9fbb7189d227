import { instant, reason, reasonsFrom, type Check, type Reason } from '#kernel';
import { missingForPublication } from './checklist.js';
import {
  corrected,
  windowIn,
  type CallChange,
  type CorrectedCall,
  type CorrectedWindow,
  type CorrigendumKind,
} from './corrigendum.js';

/** What a corrigendum is judged on; the rows are held and `now` was read after. */
export interface CorrigendumFacts {
  readonly call: CorrectedCall;
  readonly change: CallChange;
  readonly now: Date;
}

/**
 * What stands against a corrigendum, all of it: words may be mended at any time, what applications are judged by only
 * before closing, and a deadline moves later only, after closing as long as staff have opened no application. The dates for
 * questions move as long as the door is open, to days that are still to come.
 */
export const againstCorrigendum = (facts: CorrigendumFacts): Reason[] => reasonsFrom(checks[facts.change.kind], facts);

const theCallIsPublished: Check<CorrigendumFacts> = ({ call: { state } }) =>
  state === 'published' ? undefined : reason('call.is_not_published', { state });

const theCallWasPublished: Check<CorrigendumFacts> = (facts) =>
  facts.call.state === 'concluded' ? undefined : theCallIsPublished(facts);

/** What was missing before is mended by another change; a change takes nothing away. */
const nothingMoreIsMissing: Check<CorrigendumFacts> = ({ call, change }) => {
  const before = missingForPublication(call).map((missing) => JSON.stringify(missing));
  return missingForPublication(corrected(call, change)).filter((missing) => !before.includes(JSON.stringify(missing)));
};

/** A check of every window that changes, before and after. */
const ofEachWindow =
  (check: (before: CorrectedWindow, closesAt: Date, now: Date) => Reason | undefined): Check<CorrigendumFacts> =>
  ({ call, change, now }) =>
    change.windows.flatMap(({ code, closesAt }) => {
      const before = windowIn(call.windows, code);
      return check(before, closesAt === undefined ? before.closesAt : instant(closesAt), now) ?? [];
    });

const noDoorHasClosed = ofEachWindow(({ code, closesAt }, _, now) =>
  closesAt <= now ? reason('call.terms_closed_with_the_door', { window: code }) : undefined,
);

const theDeadlineIsLater = ofEachWindow((before, closesAt) =>
  closesAt > before.closesAt
    ? undefined
    : reason('call.deadline_only_later', { window: before.code, closesAt: before.closesAt.toISOString() }),
);

const theDeadlineIsToCome = ofEachWindow(({ code }, closesAt, now) =>
  closesAt > now ? undefined : reason('call.deadline_has_passed', { window: code }),
);

/** Once the door is closed and staff have looked inside, more time would be given with knowledge of what others wrote. */
const staffHaveOpenedNothing = ofEachWindow(({ code, closesAt, openedByStaffAt }, _, now) =>
  closesAt <= now && openedByStaffAt !== null
    ? reason('call.opened_by_staff', { window: code, openedAt: openedByStaffAt.toISOString() })
    : undefined,
);

const theDoorIsOpen: Check<CorrigendumFacts> = ({ call: { windows }, now }) =>
  lastClosing(windows) > now ? undefined : reason('call.questions_closed_with_the_door');

/** A date that stays as it is may have passed: answers are given more time after the last question was asked. */
const datesForQuestionsAreToCome: Check<CorrigendumFacts> = ({ call, change, now }) => {
  const { clarificationsUntil, answersDueOn } = corrected(call, change);
  const moved = clarificationsUntil?.getTime() !== call.clarificationsUntil?.getTime();
  return [
    ...(moved && clarificationsUntil! <= now ? [reason('call.questions_end_has_passed')] : []),
    ...(answersDueOn !== null && answersDueOn !== call.answersDueOn && answersDueOn < dayOf(now)
      ? [reason('call.answers_day_has_passed')]
      : []),
  ];
};

/** Answers help only whoever can still use them. */
const answersComeBeforeTheClosing: Check<CorrigendumFacts> = ({ call, change }) => {
  const { answersDueOn, windows } = corrected(call, change);
  const closesAt = lastClosing(windows);
  return answersDueOn !== null && answersDueOn > dayOf(closesAt)
    ? reason('call.answers_due_after_closing', { closesAt: closesAt.toISOString() })
    : undefined;
};

const lastClosing = (windows: readonly CorrectedWindow[]): Date =>
  windows.map(({ closesAt }) => closesAt).reduce((last, other) => (other > last ? other : last));

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

const checks: Readonly<Record<CorrigendumKind, readonly Check<CorrigendumFacts>[]>> = {
  wording: [theCallWasPublished, nothingMoreIsMissing],
  terms: [theCallIsPublished, noDoorHasClosed],
  deadline: [theCallIsPublished, nothingMoreIsMissing, theDeadlineIsLater, theDeadlineIsToCome, staffHaveOpenedNothing],
  questions: [
    theCallIsPublished,
    theDoorIsOpen,
    nothingMoreIsMissing,
    datesForQuestionsAreToCome,
    answersComeBeforeTheClosing,
  ],
};
