import type { CallRow } from '#calls';
import type { CallRules, TextByLanguage } from '#calls/domain';
import type { Params, Reason } from '#kernel';
import type { Words } from '#words';
import { textIn } from '../calls/public-calls.js';
import { calledIn } from './names.js';
import { deskOf } from './place.js';

/** Where a call lacks something: the part, and the one thing in it. */
interface MissingPlace {
  readonly window?: string;
  readonly part: string;
  readonly item?: string;
}

const ofCall = (part: string, item?: string): MissingPlace => ({ part, ...(item === undefined ? {} : { item }) });

const inWindow =
  (part: string, item?: string) =>
  (params: Params): MissingPlace => ({
    window: String(params['window']),
    ...ofCall(part, item === undefined ? undefined : String(params[item])),
  });

/** By the codes of the checklist of publication. */
const placeOf: Readonly<Record<string, (params: Params) => MissingPlace>> = {
  'call.has_no_window': () => ofCall('new-window'),
  'call.title_missing': () => ofCall('title'),
  'call.chapter_missing': ({ chapter }) => ofCall('guidelines', String(chapter)),
  'call.questions_end_after_closing': () => ofCall('clarifications'),
  'call.answers_date_missing': () => ofCall('clarifications'),
  'call.answers_due_before_questions_end': () => ofCall('clarifications'),
  'call.window_title_missing': inWindow('dates'),
  'call.closes_before_it_opens': inWindow('dates'),
  'call.deadline_wording_missing': inWindow('dates'),
  'call.envelope_is_empty': inWindow('dates'),
  'call.scores_need_more_reviews': inWindow('rubric'),
  'call.section_title_missing': inWindow('sections', 'section'),
  'call.question_label_missing': inWindow('questions', 'question'),
  'call.question_hint_missing': inWindow('questions', 'question'),
  'call.question_options_missing': inWindow('questions', 'question'),
  'call.question_columns_missing': inWindow('questions', 'question'),
  'call.document_title_missing': inWindow('documents', 'document'),
  'call.rubric_title_missing': inWindow('rubric', 'criterion'),
  'call.guidance_missing': inWindow('rubric', 'criterion'),
  'call.reason_text_missing': (params) => ({
    ...inWindow('reasons')(params),
    item: `${params['act']}.${params['reason']}`,
  }),
  'call.conflict_rule_missing': inWindow('reviewing'),
};

/** What is missing, for people: once for each page and language, with its things called as the call calls them. */
export function missingForPeople(call: CallRow, missing: readonly Reason[], words: Words) {
  const lines = missing.map((each) => ({
    href: addressOfMissing(call, each),
    language: each.params?.['language'],
    text: words.sayCode(each.code, called(call, each.params ?? {}, words)),
  }));
  const isFirst = (line: (typeof lines)[number], i: number): boolean =>
    line.language === undefined ||
    lines.findIndex(({ href, language }) => href === line.href && language === line.language) === i;
  return lines.filter(isFirst);
}

/** Sections, questions, documents and criteria by what they are called instead of by their codes. */
function called({ windows }: CallRow, params: Params, words: Words): Params {
  const rules = windows.find(({ code }) => code === params['window'])?.rules;
  if (rules === undefined) return params;
  const { section, question, document, criterion, reason } = params;
  const titles: Readonly<Record<string, string | undefined>> = {
    section: textOf(rules.form.sections?.find(({ name }) => name === section)?.title, words),
    question: textOf(rules.form.questions.find(({ name }) => name === question)?.label, words),
    document: textOf(rules.form.documents.find((each) => each.document === document)?.title, words),
    criterion:
      criterion === undefined
        ? undefined
        : calledIn(words, 'rubric', String(criterion), criterionNamed(rules, criterion)?.title),
    reason: textOf(rules.settings.reasons.find(({ code }) => code === reason)?.text, words),
  };
  const known = Object.entries(titles).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return { ...params, ...Object.fromEntries(known) };
}

const criterionNamed = ({ rubric }: CallRules, wanted: Params[string]) =>
  rubric.criteria.find(({ name }) => name === wanted);

const textOf = (texts: TextByLanguage | undefined, words: Words): string | undefined => texts && textIn(texts, words);

/** The address at which something that is missing can be added. */
export function addressOfMissing(call: CallRow, { code, params = {} }: Reason): string {
  const { window, part, item } = placeOf[code]!(params);
  const path = window === undefined ? ['edit', part] : ['windows', window, part];
  return [deskOf(call), ...[...path, ...(item === undefined ? [] : [item])].map(encodeURIComponent)].join('/');
}

/** Whether a part lacks something. */
export const lacks = (missing: readonly Reason[], wanted: string, inside?: string): boolean =>
  missing.some(({ code, params = {} }) => {
    const { window, part } = placeOf[code]!(params);
    return part === wanted && window === inside;
  });
