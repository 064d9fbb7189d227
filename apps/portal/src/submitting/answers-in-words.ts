import type { DraftDocument } from '#applications';
import { sectionsAsked, totalsOf, type Answers, type FactsSection } from '#applications/domain';
import type { CallForm, Question } from '#calls/domain';
import type { Words } from '#words';
import { languageOfCall, nameIn, textIn } from '../calls/public-calls.js';
import { sizeIn } from '../documents/size.js';
import { languageOfTitle, titleOf } from '../writing/fields.js';

/** An answer as it is read: a text, several lines, or a table. Nothing at all is null. */
export type Said =
  | { readonly text: string }
  | { readonly items: readonly string[] }
  | { readonly heads: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | null;

/** One question with its answer. */
export interface FieldInWords {
  readonly name: string;
  readonly label: string;
  /** The language of the label, where the call does not have that of the reader. */
  readonly lang?: string | undefined;
  readonly said: Said;
}

/** One section with its answers. */
export interface SectionInWords {
  readonly section: string;
  readonly title: string;
  /** The language of the title, where the call does not have that of the reader. */
  readonly lang?: string | undefined;
  readonly fields: readonly FieldInWords[];
}

/** What is put into words: a working copy or a submission. */
export interface Written {
  readonly answers: Answers;
  /** With the state of its scan, where it is one of a working copy. */
  readonly documents: readonly (Pick<DraftDocument, 'document' | 'name' | 'bytes'> &
    Partial<Pick<DraftDocument, 'scanState'>>)[];
}

type Form = Pick<CallForm, 'questions' | 'sections' | 'documents'>;

/** Every section that is asked, in the order of the form, in the reader's language and formats; documents come before the last. */
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
  return documents.fields.length === 0 ? sections : sections.toSpliced(-1, 0, documents);
}

/** How a field is called: a question of the call by its label, one that every call asks by the catalogue. */
export function fieldLabel(
  { questions }: Pick<CallForm, 'questions'>,
  section: string,
  name: string,
  words: Words,
): string {
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

/** The fields that every call asks, by section. */
const fieldsOfFacts: Readonly<Record<string, readonly string[]>> = {
  organisation: ['applyingAs', 'registeredWhereImplementing'],
  partners: ['leadRole', 'partners'],
  project: ['title', 'startsOn', 'months'],
  countries: ['implementationCountries', 'routeCountries'],
  remedies: ['remedies'],
  budget: ['currency', 'lines', 'coFunding'],
  declaration: ['declarationAccepted'],
} satisfies Record<FactsSection, readonly string[]>;

/** Each field by its own type; an answer was checked against it when it was saved. */
const factSaid: Readonly<Record<string, (value: never, words: Words, answers: Answers) => Said>> = {
  applyingAs: (kind: string | undefined, { sayCode }) => text(kind && sayCode(`writing.applying_as.${kind}`)),
  registeredWhereImplementing: (yes: boolean | undefined, words) => yesOrNo(yes, words),
  leadRole: (role: string | undefined) => text(role),
  partners: (partners: Required<Answers>['partners']['partners'], words) =>
    table(
      ['name', 'country', 'role'].map((head) => words.sayCode(`writing.partner.${head}`)),
      (partners ?? []).map(({ name = '', country, role = '' }) => [name, country ? words.country(country) : '', role]),
    ),
  title: (title: string | undefined) => text(title),
  startsOn: (day: string | undefined, { date }) => text(day && date(day)),
  months: (months: number | undefined, { say }) =>
    text(months === undefined ? undefined : say('submitting.months', { count: months })),
  implementationCountries: (codes: string[] | undefined, { country }) => list((codes ?? []).map(country)),
  routeCountries: (codes: string[] | undefined, { country }) => list((codes ?? []).map(country)),
  remedies: (remedies: Required<Answers>['remedies']['remedies'], { sayCode }) =>
    table(
      ['remedy', 'activities'].map((head) => sayCode(`submitting.head.${head}`)),
      (remedies ?? []).map(({ component, activities = [] }) => [
        sayCode(`writing.remedy.${component}`),
        activities.join('\n'),
      ]),
    ),
  currency: (currency: string | undefined) => text(currency),
  lines: (lines: Required<Answers>['budget']['lines'], words, { budget, project }) => {
    const totals = totalsOf(budget, project?.months);
    return table(
      ['year', 'category', 'description', 'quantity', 'unit', 'price', 'cost'].map((head) =>
        words.sayCode(`budget.${head}`),
      ),
      (lines ?? []).map((line) => [
        line.year === undefined ? '' : words.number(line.year),
        line.category ? words.sayCode(`budget.category.${line.category}`) : '',
        ...[line.description ?? '', line.quantity ?? '', line.unit ?? ''],
        line.price === undefined ? '' : words.amount(line.price),
        words.amount(totals.lines[line.id]!),
      ]),
    );
  },
  coFunding: (rows: Required<Answers>['budget']['coFunding'], words) =>
    table(
      ['source', 'amount', 'secured'].map((head) => words.sayCode(`budget.${head}`)),
      (rows ?? []).map(({ source = '', amount, secured }) => [
        source,
        amount === undefined ? '' : words.amount(amount),
        words.say(secured ? 'writing.yes' : 'writing.no'),
      ]),
    ),
  declarationAccepted: (accepted: boolean | undefined, words) => yesOrNo(accepted, words),
};

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

const text = (said: string | undefined): Said => (said === undefined || said.trim() === '' ? null : { text: said });
const list = (items: readonly string[]): Said => ({ items });
const table = (heads: readonly string[], rows: readonly (readonly string[])[]): Said => ({ heads, rows });
const yesOrNo = (answer: boolean | undefined, { say }: Words): Said =>
  text(answer === undefined ? undefined : say(answer ? 'writing.yes' : 'writing.no'));

/** A list or a table without a line says nothing. */
const orNull = (said: Said): Said => {
  if (said === null || 'text' in said) return said;
  return ('items' in said ? said.items : said.rows).length === 0 ? null : said;
};
