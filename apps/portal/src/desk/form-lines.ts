import type { CallForm, DocumentAsked, Question, TextByLanguage } from '#calls/domain';
import type { Words } from '#words';
import { textIn } from '../calls/public-calls.js';
import { calledIn } from './names.js';
import { sectionsIn } from './starting-rules.js';
import { textLines, type Line } from './text-lines.js';

/** What applicants are asked, field by field. */
export const formLines = (form: CallForm, words: Words): Line[] => [
  ...form.documents.flatMap((document) => documentLines(document, words)),
  ...sectionsIn(form).flatMap(({ name, title }) =>
    textLines(`section ${name}`, words.say('desk.part.section'), title, words),
  ),
  ...form.questions.flatMap((question) => questionLines(question, words)),
  {
    key: 'applications',
    label: words.say('desk.settings.applications'),
    value: words.number(form.applicationsPerOrganisation),
  },
];

function documentLines({ document, required, title, fromProfile }: DocumentAsked, words: Words): Line[] {
  const label = `${words.say('desk.part.documents')}, ${calledIn(words, 'document', document, title)}`;
  return [
    {
      key: `document ${document}`,
      label,
      value: words.sayCode(`desk.documents.way.${required ? 'required' : 'optional'}`),
    },
    ...textLines(`document ${document} title`, `${label}: ${words.say('desk.documents.name')}`, title ?? {}, words),
    ...(fromProfile === undefined
      ? []
      : [
          {
            key: `document ${document} profile`,
            label: `${label}: ${words.say('desk.documents.from_profile')}`,
            value: words.sayCode(`org.document.${fromProfile}`),
          },
        ]),
  ];
}

function questionLines(question: Question, words: Words): Line[] {
  const { say } = words;
  const { name, label, hint = {}, options = [], optionLabels = {}, columns = [] } = question;
  const about = `${say('desk.part.question')}, ${textIn(label, words)}`;
  const [shown, heads] = [options.map((option) => optionLabels[option] ?? {}), columns].map(joined);
  return [
    { key: `question ${name}`, label: about, value: answerOf(question, words) },
    ...textLines(`question ${name} label`, about, label, words),
    ...textLines(`question ${name} hint`, `${about}: ${say('desk.question.hint')}`, hint, words),
    ...textLines(`question ${name} options`, `${about}: ${say('desk.question.options')}`, shown!, words),
    ...textLines(`question ${name} columns`, `${about}: ${say('desk.question.columns')}`, heads!, words),
  ];
}

/** The kind of answer, its limit, whether it is required, and where the question stands. */
const answerOf = ({ kind, limit, required, section, options = [] }: Question, { say, sayCode, list }: Words): string =>
  [
    section,
    sayCode(`desk.question.kind.${kind}`),
    ...(limit === undefined
      ? []
      : [say(kind === 'text' ? 'desk.preview.characters' : 'desk.preview.rows', { count: limit })]),
    ...(options.length > 0 ? [list(options)] : []),
    say(required ? 'desk.preview.required' : 'desk.preview.optional'),
  ].join(' · ');

/** Several texts as one, by language. */
const joined = (texts: readonly TextByLanguage[]): TextByLanguage =>
  Object.fromEntries(
    [...new Set(texts.flatMap((each) => Object.keys(each)))].map((language) => [
      language,
      texts.map((each) => each[language] ?? '').join(' | '),
    ]),
  );
