import { reason, type Params, type Reason } from '#kernel';
import type { CallForm, Question } from './form.js';
import { guidelineChapters, type Guidelines } from './guidelines.js';
import { isKeptDocument, isKeptScore } from './kept-names.js';
import type { CallRules } from './rules.js';
import { isBegun, languagesMissing, type TextByLanguage } from './texts.js';

/** What a call says in words, as far as its languages are looked at. */
export interface WordedCall {
  readonly title: TextByLanguage;
  readonly languages: readonly string[];
  readonly guidelines: Guidelines;
  readonly windows: readonly {
    readonly code: string;
    readonly title: TextByLanguage;
    readonly deadlineWording: TextByLanguage;
    readonly rules: Pick<CallRules, 'form' | 'rubric' | 'settings'>;
  }[];
}

/** The codes of texts that lack a language. */
export type TextMissing =
  | 'call.title_missing'
  | 'call.chapter_missing'
  | 'call.window_title_missing'
  | 'call.deadline_wording_missing'
  | 'call.section_title_missing'
  | 'call.question_label_missing'
  | 'call.question_hint_missing'
  | 'call.question_options_missing'
  | 'call.question_columns_missing'
  | 'call.document_title_missing'
  | 'call.rubric_title_missing'
  | 'call.guidance_missing'
  | 'call.reason_text_missing'
  | 'call.conflict_rule_missing';

/** Every text of the call that lacks one of its languages. What may be left out counts once it was begun. */
export const missingTexts = ({ title, languages, guidelines, windows }: WordedCall): Reason[] =>
  [
    text('call.title_missing', title),
    ...guidelineChapters.map((chapter) => begun('call.chapter_missing', guidelines[chapter], { chapter })),
    ...windows.flatMap((window) => textsOfWindow(window, languages)),
  ].flatMap(({ code, texts, params }) =>
    languagesInWhichOneIsMissing(texts, languages).map((language) => reason(code, { ...params, language })),
  );

interface Wanted {
  readonly code: TextMissing;
  readonly texts: readonly TextByLanguage[];
  readonly params: Params;
}

const text = (code: TextMissing, wanted: TextByLanguage, params: Params = {}): Wanted => ({
  code,
  texts: [wanted],
  params,
});

/** A text that need not be there: asked for in every language once it is there in one. */
const begun = (code: TextMissing, wanted: TextByLanguage | undefined, params: Params): Wanted => ({
  code,
  texts: isBegun(wanted) ? [wanted] : [],
  params,
});

/** The name of a thing. Where neither product nor call names it its code is shown: enough where the call has one language. */
const nameOf = (
  code: TextMissing,
  own: TextByLanguage | undefined,
  params: Params,
  { isKept, languages }: { readonly isKept: boolean; readonly languages: readonly string[] },
): Wanted => (isKept || languages.length === 1 ? begun(code, own, params) : text(code, own ?? {}, params));

const languagesInWhichOneIsMissing = (texts: readonly TextByLanguage[], languages: readonly string[]): string[] => {
  const missing = new Set(texts.flatMap((each) => languagesMissing(each, languages)));
  return languages.filter((language) => missing.has(language));
};

const textsOfWindow = (
  { code: window, title, deadlineWording, rules: { form, rubric, settings } }: WordedCall['windows'][number],
  languages: readonly string[],
): Wanted[] => [
  text('call.window_title_missing', title, { window }),
  text('call.deadline_wording_missing', deadlineWording, { window }),
  ...textsOfForm(form, window, languages),
  ...rubric.criteria.flatMap(({ name: criterion, title: own, guidance }) => [
    nameOf('call.rubric_title_missing', own, { window, criterion }, { isKept: isKeptScore(criterion), languages }),
    begun('call.guidance_missing', guidance, { window, criterion }),
  ]),
  ...settings.reasons.map(({ act, code, text: told }) =>
    text('call.reason_text_missing', told, { window, act, reason: code }),
  ),
  begun('call.conflict_rule_missing', settings.conflictRule, { window }),
];

const textsOfForm = (form: CallForm, window: string, languages: readonly string[]): Wanted[] => [
  ...(form.sections ?? []).map(({ name: section, title }) =>
    text('call.section_title_missing', title, { window, section }),
  ),
  ...form.documents.map(({ document, title }) =>
    nameOf('call.document_title_missing', title, { window, document }, { isKept: isKeptDocument(document), languages }),
  ),
  ...form.questions.flatMap((question) => textsOfQuestion(question, languages, { window, question: question.name })),
];

const textsOfQuestion = (question: Question, languages: readonly string[], params: Params): Wanted[] => [
  text('call.question_label_missing', question.label, params),
  begun('call.question_hint_missing', question.hint, params),
  { code: 'call.question_options_missing', texts: labelsOfOptions(question, languages), params },
  { code: 'call.question_columns_missing', texts: question.columns ?? [], params },
];

/** An option without a label is shown as it is stored: enough where the call has one language. */
const labelsOfOptions = (
  { options = [], optionLabels = {} }: Question,
  languages: readonly string[],
): TextByLanguage[] => options.flatMap((option) => optionLabels[option] ?? (languages.length > 1 ? [{}] : []));
