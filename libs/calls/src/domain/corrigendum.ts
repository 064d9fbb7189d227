import { instant } from '#kernel';
import type { ChecklistFacts } from './checklist.js';
import type { CallForm } from './form.js';
import { guidelineChapters, tidyGuidelines, type GuidelineChapter, type Guidelines } from './guidelines.js';
import type { CallRules, TermsDocument } from './rules.js';
import type { TextByLanguage } from './texts.js';

/**
 * What a corrigendum changes: words at any time; terms, questions and documents before closing; the deadline; the dates for
 * questions about the call and their answers.
 */
export const corrigendumKinds = ['wording', 'terms', 'deadline', 'questions'] as const;
/** One of the kinds. */
export type CorrigendumKind = (typeof corrigendumKinds)[number];

/** What becomes of one window, named by its code. Only what changes is there. */
export interface WindowChange {
  readonly code: string;
  readonly title?: TextByLanguage;
  readonly deadlineWording?: TextByLanguage;
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
  /** Until when questions are taken: RFC 3339, UTC. */
  readonly clarificationsUntil?: string;
  /** The day by which they are answered. */
  readonly answersDueOn?: string;
  readonly windows: readonly WindowChange[];
}

/** The dates of a call for questions about it. */
type QuestionsDate = 'clarificationsUntil' | 'answersDueOn';

/** One thing that changes, in both versions. `window` is null for what the call itself says. */
export interface Difference {
  readonly window: string | null;
  readonly field: (typeof fields)[number] | 'source' | QuestionsDate | `guidelines.${GuidelineChapter}`;
  readonly before: unknown;
  readonly after: unknown;
}

/** A window as corrections look at it. */
export interface CorrectedWindow {
  readonly code: string;
  readonly title: TextByLanguage;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly deadlineWording: TextByLanguage;
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

/** What a change would change, in the order of call and windows; `same` compares two JSON values. */
export const differencesOf = (
  call: Pick<CorrectedCall, SaidByTheCall | 'windows'>,
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
  clarificationsUntil:
    change.clarificationsUntil === undefined ? call.clarificationsUntil : instant(change.clarificationsUntil),
  answersDueOn: change.answersDueOn ?? call.answersDueOn,
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

/** The codes of the windows that a corrigendum touches: all of them where what the call itself says changes. */
export const windowsTouched = (
  call: { readonly windows: readonly { readonly code: string }[] },
  change: CallChange,
) => {
  const isOfAll = saidByTheCall.some((field) => change[field] !== undefined);
  return (isOfAll ? call.windows : change.windows).map(({ code }) => code);
};

const fields = ['title', 'deadlineWording', 'closesAt', 'terms', 'form'] as const;

const saidByTheCall = ['title', 'source', 'guidelines', 'clarificationsUntil', 'answersDueOn'] as const;
type SaidByTheCall = (typeof saidByTheCall)[number];

const differencesOfCall = (
  { title, source, guidelines, clarificationsUntil, answersDueOn }: Pick<CorrectedCall, SaidByTheCall>,
  change: CallChange,
): Difference[] => [
  ...oneOfCall('title', title, change.title),
  ...oneOfCall('source', source, change.source),
  ...oneOfCall('clarificationsUntil', clarificationsUntil?.toISOString() ?? null, change.clarificationsUntil),
  ...oneOfCall('answersDueOn', answersDueOn, change.answersDueOn),
  ...guidelineChapters.flatMap((chapter) => {
    const after = change.guidelines?.[chapter];
    if (after === undefined) return [];
    return [{ window: null, field: `guidelines.${chapter}` as const, before: guidelines[chapter] ?? {}, after }];
  }),
];

const oneOfCall = (field: Exclude<SaidByTheCall, 'guidelines'>, before: unknown, after: unknown): Difference[] =>
  after === undefined ? [] : [{ window: null, field, before, after }];

const versionOf: Readonly<Record<(typeof fields)[number], (window: CorrectedWindow) => unknown>> = {
  title: ({ title }) => title,
  deadlineWording: ({ deadlineWording }) => deadlineWording,
  closesAt: ({ closesAt }) => closesAt.toISOString(),
  terms: ({ rules }) => rules.terms,
  form: ({ rules }) => rules.form,
};

/** One of them by its code, which is one of theirs. */
export const windowIn = (windows: readonly CorrectedWindow[], wanted: string): CorrectedWindow =>
  windows.find(({ code }) => code === wanted)!;
