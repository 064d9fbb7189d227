import type { Texts } from '../data/call.entity.js';
import type { CallChange, CorrectedCall, CorrectedWindow, WindowChange } from '../domain/corrigendum.js';
import type { CallForm } from '../domain/form.js';
import type { Guidelines } from '../domain/guidelines.js';
import { checkRules, type TermsDocument } from '../domain/rules.js';
import { languagesMissing } from '../domain/texts.js';
import { checkedGuidelines, dateAt, dayAt, documentsOf, invalid, textsOf } from './call-input.js';

/** Other words for what the call or its windows say; windows are named by their codes. */
export interface WordingInput {
  readonly kind: 'wording';
  readonly title?: string | Texts;
  readonly source?: string;
  readonly guidelines?: Guidelines;
  readonly windows?: readonly {
    readonly code: string;
    readonly title?: string | Texts;
    readonly deadlineWording?: string | Texts;
  }[];
}

/** Other terms, questions or documents of windows. What a form does not name stays as it is. */
export interface TermsInput {
  readonly kind: 'terms';
  readonly windows: readonly {
    readonly code: string;
    readonly terms?: TermsDocument;
    readonly form?: Partial<CallForm>;
  }[];
}

/** A later deadline of the windows named, or of all. */
export interface ExtensionInput {
  readonly kind: 'deadline';
  /** RFC 3339 with its offset. */
  readonly closesAt: string;
  /** The deadline as the call's text says it from now on. */
  readonly deadlineWording: string | Texts;
  readonly windows?: readonly string[];
}

/** Other dates for questions about the call and for their answers. */
export interface QuestionsInput {
  readonly kind: 'questions';
  /** RFC 3339 with its offset. */
  readonly clarificationsUntil: string;
  /** `2026-06-25`. */
  readonly answersDueOn: string;
}

/** A corrigendum as it is typed. */
export type CorrigendumInput = WordingInput | TermsInput | ExtensionInput | QuestionsInput;

/**
 * Why the call changes, by language: everybody reads it, so it is there in each language of the call. Throws
 * `invalid_input` with a pointer to each that lacks.
 */
export const publicWhy = (typed: string | Texts, languages: readonly string[]): Texts => {
  const why = textsOf(typed);
  const missing = languagesMissing(why, languages);
  if (missing.length > 0)
    throw invalid(
      ...missing.map((language) => ({ pointer: `/why/${language}`, code: 'call.why_missing', params: { language } })),
    );
  return Object.fromEntries(languages.map((language) => [language, why[language]!.trim()]));
};

/** The change that was typed, as values that will stand. Throws `invalid_input` with a pointer to each fault. */
export const changeOf = (call: CorrectedCall, input: CorrigendumInput): CallChange => {
  switch (input.kind) {
    case 'wording':
      return {
        kind: input.kind,
        ...(input.title === undefined ? {} : { title: textsOf(input.title) }),
        ...(input.source === undefined ? {} : { source: input.source }),
        ...(input.guidelines === undefined ? {} : { guidelines: checkedGuidelines(input.guidelines, call.languages) }),
        windows: eachOf(call, input.windows ?? [], (_, { code, title, deadlineWording }) => ({
          code,
          ...(title === undefined ? {} : { title: textsOf(title) }),
          ...(deadlineWording === undefined ? {} : { deadlineWording: textsOf(deadlineWording) }),
        })),
      };
    case 'terms':
      return { kind: input.kind, windows: eachOf(call, input.windows, rulesOf) };
    case 'deadline': {
      const deadlineWording = textsOf(input.deadlineWording);
      const closesAt = dateAt(input.closesAt, '/closesAt').toISOString();
      const named = (input.windows ?? call.windows.map(({ code }) => code)).map((code) => ({ code }));
      return { kind: input.kind, windows: eachOf(call, named, ({ code }) => ({ code, closesAt, deadlineWording })) };
    }
    case 'questions':
      return {
        kind: input.kind,
        clarificationsUntil: dateAt(input.clarificationsUntil, '/clarificationsUntil').toISOString(),
        answersDueOn: dayAt(input.answersDueOn, '/answersDueOn'),
        windows: [],
      };
  }
};

const eachOf = <Typed extends { readonly code: string }>(
  call: CorrectedCall,
  typed: readonly Typed[],
  change: (window: CorrectedWindow, typed: Typed, at: string) => WindowChange,
): WindowChange[] =>
  typed.map((one, i) => {
    const window = call.windows.find(({ code }) => code === one.code);
    const again = typed.findIndex(({ code }) => code === one.code) < i;
    if (window === undefined || again)
      throw invalid({ pointer: `/windows/${i}`, code: 'call.window_unknown', params: { window: one.code } });
    return change(window, one, `/windows/${i}`);
  });

/** Documents that new terms require are asked for, unless the form is said too. */
const rulesOf = (
  { code, rules }: CorrectedWindow,
  { terms = rules.terms, form = {} }: TermsInput['windows'][number],
  at: string,
): WindowChange => {
  const asked = rules.form.documents;
  const more = documentsOf(terms).filter(({ document }) => !asked.some((one) => one.document === document));
  const whole = { ...rules.form, documents: [...asked, ...more], ...form };
  checkRules({ ...rules, terms, form: whole }, at);
  return { code, terms, form: whole };
};
