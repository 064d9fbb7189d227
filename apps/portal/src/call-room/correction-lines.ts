import type { CorrigendumRow, WindowRow } from '#calls';
import { plainForm, type CallForm, type DocumentAsked, type TermsDocument } from '#calls/domain';
import type { Words } from '#words';
import { criterionSentence } from '../calls/criterion-sentence.js';
import { documentIn, textIn } from '../calls/public-calls.js';

type Difference = CorrigendumRow['differences'][number];

/** One thing that a corrigendum changes, in words; nothing where there was or will be none. */
export interface CorrectionLine {
  readonly label: string;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** What a version of one field says: the same thing has the same key in both. */
type Said = Readonly<Record<string, { readonly label: string; readonly value: string }>>;

/** The changes of a corrigendum, thing by thing, both versions in words. */
export const correctionLines = (
  differences: readonly Difference[],
  windows: readonly Pick<WindowRow, 'code' | 'timezone' | 'rules'>[],
  words: Words,
): CorrectionLine[] =>
  differences.flatMap(({ window: code, field, before, after }) => {
    const window = windows.find((each) => each.code === code) ?? windows[0];
    const [was, is] = [saidOf(field, before, window, words), saidOf(field, after, window, words)];
    const prefix = code !== null && windows.length > 1 ? `${code}: ` : '';
    return [...new Set([...Object.keys(was), ...Object.keys(is)])]
      .map((key) => ({
        label: prefix + (is[key] ?? was[key])!.label,
        before: was[key]?.value,
        after: is[key]?.value,
      }))
      .filter((line) => line.before !== line.after);
  });

function saidOf(
  field: Difference['field'],
  version: unknown,
  window: Pick<WindowRow, 'timezone' | 'rules'> | undefined,
  words: Words,
): Said {
  const zone = window?.timezone ?? 'UTC';
  switch (field) {
    case 'terms':
      return saidOfTerms(version as TermsDocument, window?.rules.form.documents ?? [], words);
    case 'form':
      return saidOfForm({ ...plainForm, ...(version as Partial<CallForm>) }, words);
    case 'closesAt':
      return one(words.say('corrigendum.deadline'), words.deadline(String(version), zone));
    case 'deadlineWording':
      return saidOfTexts(words.say('corrigendum.deadline_wording'), version as object | string, words);
    case 'clarificationsUntil':
      return version === null
        ? {}
        : one(words.say('corrigendum.questions_until'), words.deadline(String(version), zone));
    case 'answersDueOn':
      return version === null ? {} : one(words.say('corrigendum.answers_due'), words.date(String(version)));
    case 'source':
      return version === null ? {} : one(words.say('corrigendum.source'), String(version));
    case 'title':
      return saidOfTexts(words.say('corrigendum.title'), version as object, words);
    default:
      return saidOfTexts(words.sayCode(`public.chapter.${field.split('.')[1]}`), version as object, words);
  }
}

const one = (label: string, value: string): Said => ({ it: { label, value } });

/** Texts by language; what was said in one for all, before there were several, is said so. */
const saidOfTexts = (what: string, texts: object | string, { language: reader, say }: Words): Said => {
  if (typeof texts === 'string') return one(what, texts);
  const names = new Intl.DisplayNames(reader, { type: 'language' });
  return Object.fromEntries(
    Object.entries(texts as Readonly<Record<string, string>>)
      .filter(([, value]) => value !== '')
      .map(([language, value]) => [
        language,
        { label: say('corrigendum.in_language', { what, language: names.of(language) ?? language }), value },
      ]),
  );
};

const saidOfTerms = ({ criteria }: TermsDocument, documents: readonly DocumentAsked[], words: Words): Said =>
  Object.fromEntries(
    criteria.map((chosen) => [
      chosen.criterion,
      { label: words.say('corrigendum.condition'), value: criterionSentence(words, chosen, documents) },
    ]),
  );

function saidOfForm(
  { documents, questions, sections = [], applicationsPerOrganisation }: CallForm,
  words: Words,
): Said {
  const { say } = words;
  const asked = (required: boolean): string => say(required ? 'corrigendum.required' : 'corrigendum.optional');
  return Object.fromEntries([
    ...documents.map(({ document, required }) => [
      `document ${document}`,
      { label: say('corrigendum.document'), value: `${documentIn(words, documents, document)} (${asked(required)})` },
    ]),
    ...questions.map((question) => [
      `question ${question.name}`,
      { label: say('corrigendum.question'), value: questionInWords(question, words) },
    ]),
    ...sections.map(({ name, title }) => [
      `section ${name}`,
      { label: say('corrigendum.section'), value: textIn(title, words) },
    ]),
    ['applications', { label: say('corrigendum.applications'), value: words.number(applicationsPerOrganisation) }],
  ]) as Said;
}

/** All that its asker can change, so that no change of a question is without words. */
function questionInWords({ label, hint, options = [], limit, required }: CallForm['questions'][number], words: Words) {
  const more = [
    words.say(required ? 'corrigendum.required' : 'corrigendum.optional'),
    ...(limit === undefined ? [] : [words.say('corrigendum.limit', { limit })]),
    ...(options.length === 0 ? [] : [words.list(options)]),
  ];
  return [textIn(label, words), hint && textIn(hint, words), `(${more.join('; ')})`].filter(Boolean).join(' ');
}
