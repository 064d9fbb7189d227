import type { DraftDocument } from '#applications';
import { sectionsAsked, type Answers } from '#applications/domain';
import type { CallForm, Question } from '#calls/domain';
import type { Words } from '#words';
import { languageOfCall, nameIn, textIn } from '../calls/public-calls.js';
import { sizeIn } from '../documents/size.js';
import { languageOfTitle, titleOf } from '../writing/fields.js';
import { factSaid, fieldsOfFacts } from './facts-in-words.js';
import { factLabel, profileInWords, type SubmittedProfile } from './profile-in-words.js';
import { list, orNull, table, text, type FieldInWords, type Said, type SectionInWords } from './said.js';

/** What is put into words: a working copy or a submission. */
export interface Written {
  readonly organisation: SubmittedProfile;
  /** Whether the country of the organisation stays unsaid. */
  readonly hidesPlace?: boolean;
  readonly answers: Answers;
  /** With the state of its scan, where it is one of a working copy. */
  readonly documents: readonly (Pick<DraftDocument, 'document' | 'name' | 'bytes'> &
    Partial<Pick<DraftDocument, 'scanState'>>)[];
}

type Form = Pick<CallForm, 'questions' | 'sections' | 'documents'>;

/**
 * What the profile says, then every section that is asked, in the order of the form, in the reader's language and formats;
 * documents come before the last.
 */
export function answersInWords(form: Form, written: Written, words: Words): SectionInWords[] {
  const sections = sectionsAsked(form, written.answers).map((section): SectionInWords => ({
    section,
    title: titleOf(form, section, words),
    lang: languageOfTitle(form, section, words),
    fields: fieldsOf(form, section, written, words),
  }));
  const documents = {
    section: 'documents',
    title: words.say('documents.title'),
    fields: filesOf(form, written, words),
  };
  const asked = documents.fields.length === 0 ? sections : sections.toSpliced(-1, 0, documents);
  return [profileInWords(written.organisation, words, written.hidesPlace), ...asked];
}

/** How a field is called: a question of the call by its label, one that every call asks by the catalogue. */
export function fieldLabel(
  { questions }: Pick<CallForm, 'questions'>,
  section: string,
  name: string,
  words: Words,
): string {
  if (section === 'profile') return factLabel(name, words);
  const question = questions.find((each) => each.name === name);
  if (question) return textIn(question.label, words);
  return section === 'documents' ? nameIn(words, 'document', name) : words.sayCode(`writing.label.${name}`);
}

function fieldsOf(form: Form, section: string, { answers, documents }: Written, words: Words): FieldInWords[] {
  const content = (answers[section] ?? {}) as Content;
  const facts = (fieldsOfFacts[section] ?? []).map((name) => ({
    name,
    label: words.sayCode(`writing.label.${name}`),
    said: orNull(factSaid[name]!(content[name] as never, words, answers)),
  }));
  const own = form.questions
    .filter((question) => question.section === section)
    .map((question) => ({
      name: question.name,
      label: textIn(question.label, words),
      lang: languageOfCall(question.label, words),
      said:
        question.kind === 'file'
          ? filesSaid(question.name, documents, words)
          : questionSaid(question, content[question.name], words),
    }));
  return [...facts, ...own];
}

type Content = Readonly<Record<string, unknown>>;

function questionSaid(question: Question, value: unknown, words: Words): Said {
  if (value === undefined || value === null) return null;
  switch (question.kind) {
    case 'number':
      return text(words.number(value as number));
    case 'money':
      return text(words.amount(value as string));
    case 'date':
      return text(words.date(value as string));
    case 'choice':
      return text(optionIn(question, value as string, words));
    case 'countries':
      return orNull(list((value as string[]).map(words.country)));
    case 'table':
      return orNull(
        table(
          (question.columns ?? []).map((head) => textIn(head, words)),
          value as string[][],
        ),
      );
    default:
      return text(String(value));
  }
}

const optionIn = ({ optionLabels = {} }: Question, option: string, words: Words): string => {
  const label = optionLabels[option];
  return label ? textIn(label, words) : option;
};

const filesOf = ({ documents: asked }: Form, { documents }: Written, words: Words): FieldInWords[] =>
  asked.map(({ document, title }) => ({
    name: document,
    label: title ? textIn(title, words) : nameIn(words, 'document', document),
    lang: title && languageOfCall(title, words),
    said: filesSaid(document, documents, words),
  }));

const filesSaid = (document: string, files: Written['documents'], words: Words): Said =>
  orNull(
    list(
      files
        .filter((file) => file.document === document)
        .map(({ name, bytes, scanState }) => {
          const file = words.say('submitting.file', { name, size: sizeIn(words, bytes) });
          return scanState === undefined ? file : `${file} · ${words.sayCode(`documents.scan.${scanState}`)}`;
        }),
    ),
  );
