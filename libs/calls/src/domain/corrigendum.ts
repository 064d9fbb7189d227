import { instant, reason, reasonsFrom, type Check, type Reason } from '#kernel';
import { missingForPublication, type ChecklistFacts } from './checklist.js';
import type { CallForm } from './form.js';
import { guidelineChapters, tidyGuidelines, type GuidelineChapter, type Guidelines } from './guidelines.js';
import type { CallRules, TermsDocument } from './rules.js';
import type { TextByLanguage } from './texts.js';

/** What a corrigendum changes: words at any time; terms, questions and documents before closing; the deadline. */
export const corrigendumKinds = ['wording', 'terms', 'deadline'] as const;
/** One of the kinds. */
export type CorrigendumKind = (typeof corrigendumKinds)[number];

/** What becomes of one window, named by its code. Only what changes is there. */
export interface WindowChange {
  readonly code: string;
  readonly title?: TextByLanguage;
  readonly deadlineWording?: string;
  /** RFC 3339, UTC. */
  readonly closesAt?: string;
  readonly terms?: TermsDocument;
  readonly form?: CallForm;
}

/** A corrigendum as it is proposed: JSON, with values as they will stand. */
export interface CallChange {
  readonly kind: CorrigendumKind;
  readonly title?: TextByLanguage;
  /** Where the rules of the call come from. */
  readonly source?: string;
  /** Chapters that read otherwise; an empty one is taken out. */
  readonly guidelines?: Guidelines;
  readonly windows: readonly WindowChange[];
}

/** One thing that changes, in both versions. `window` is null for what the call itself says. */
export interface Difference {
  readonly window: string | null;
  readonly field: (typeof fields)[number] | 'source' | `guidelines.${GuidelineChapter}`;
  readonly before: unknown;
  readonly after: unknown;
}

/** A window as corrections look at it. */
export interface CorrectedWindow {
  readonly code: string;
  readonly title: TextByLanguage;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly deadlineWording: string;
  readonly envelopeAmount: string;
  /** When staff first looked into an application of the window. */
  readonly openedByStaffAt: Date | null;
  readonly rules: CallRules;
}

/** A call as corrections look at it. */
export interface CorrectedCall extends ChecklistFacts {
  readonly state: string;
  readonly source: string | null;
  readonly windows: readonly CorrectedWindow[];
}

/** What a corrigendum is judged on; the rows are held and `now` was read after. */
export interface CorrigendumFacts {
  readonly call: CorrectedCall;
  readonly change: CallChange;
  readonly now: Date;
}

/** What a change would change, in the order of call and windows; `same` compares two JSON values. */
export const differencesOf = (
  call: Pick<CorrectedCall, 'title' | 'source' | 'guidelines' | 'windows'>,
  change: CallChange,
  same: (one: unknown, other: unknown) => boolean,
): Difference[] =>
  [
    ...differencesOfCall(call, change),
    ...change.windows.flatMap(({ code, ...after }) => {
      const before = windowIn(call.windows, code);
      return fields
        .filter((field) => after[field] !== undefined)
        .map((field) => ({ window: code, field, before: versionOf[field](before), after: after[field] }));
    }),
  ].filter(({ before, after }) => !same(before, after));

/** The call as it will be. */
export const corrected = <Call extends CorrectedCall>(call: Call, change: CallChange): Call => ({
  ...call,
  title: change.title ?? call.title,
  source: change.source ?? call.source,
  guidelines: tidyGuidelines({ ...call.guidelines, ...change.guidelines }),
  windows: call.windows.map((window) => {
    const { closesAt, terms, form, ...words } = change.windows.find(({ code }) => code === window.code) ?? {};
    return {
      ...window,
      ...words,
      closesAt: closesAt === undefined ? window.closesAt : instant(closesAt),
      rules: { ...window.rules, ...(terms && { terms }), ...(form && { form }) },
    };
  }),
});

/**
 * What stands against a corrigendum, all of it: words may be mended at any time, what applications are judged by only
 * before closing, and a deadline moves later only, after closing as long as staff have opened no application.
 */
export const againstCorrigendum = (facts: CorrigendumFacts): Reason[] => reasonsFrom(checks[facts.change.kind], facts);

const fields = ['title', 'deadlineWording', 'closesAt', 'terms', 'form'] as const;

const differencesOfCall = (
  { title, source, guidelines }: Pick<CorrectedCall, 'title' | 'source' | 'guidelines'>,
  change: CallChange,
): Difference[] => [
  ...(change.title ? [{ window: null, field: 'title' as const, before: title, after: change.title }] : []),
  ...(change.source === undefined
    ? []
    : [{ window: null, field: 'source' as const, before: source, after: change.source }]),
  ...guidelineChapters.flatMap((chapter) => {
    const after = change.guidelines?.[chapter];
    if (after === undefined) return [];
    return [{ window: null, field: `guidelines.${chapter}` as const, before: guidelines[chapter] ?? {}, after }];
  }),
];

const versionOf: Readonly<Record<(typeof fields)[number], (window: CorrectedWindow) => unknown>> = {
  title: ({ title }) => title,
  deadlineWording: ({ deadlineWording }) => deadlineWording,
  closesAt: ({ closesAt }) => closesAt.toISOString(),
  terms: ({ rules }) => rules.terms,
  form: ({ rules }) => rules.form,
};

const windowIn = (windows: readonly CorrectedWindow[], wanted: string): CorrectedWindow =>
  windows.find(({ code }) => code === wanted)!;

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

const checks: Readonly<Record<CorrigendumKind, readonly Check<CorrigendumFacts>[]>> = {
  wording: [theCallWasPublished, nothingMoreIsMissing],
  terms: [theCallIsPublished, noDoorHasClosed],
  deadline: [theCallIsPublished, nothingMoreIsMissing, theDeadlineIsLater, theDeadlineIsToCome, staffHaveOpenedNothing],
};
