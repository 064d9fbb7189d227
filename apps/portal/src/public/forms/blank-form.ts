import { remedyComponents, type CallForm, type Question } from '#calls/domain';
import { formSchema, sectionsOf, type FactsSection, type Schema } from '#applications/domain';
import type { Words } from '#words';
import { nameIn, textIn } from '../../calls/public-calls.js';

/** One question of the form as paper shows it. */
export interface BlankQuestion {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly isRequired: boolean;
  readonly answer: BlankAnswer;
}

/** Where its answer goes: lines of text, boxes to tick, or a table. */
export type BlankAnswer =
  | { readonly kind: 'text'; readonly limit?: number | undefined }
  | { readonly kind: 'line' }
  | { readonly kind: 'ticks'; readonly options: readonly string[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      readonly firstCells?: readonly string[] | undefined;
    };

/** One section of the form. */
export interface BlankSection {
  readonly title: string;
  readonly lead?: string | undefined;
  readonly questions: readonly BlankQuestion[];
}

/** A form without answers, in the reader's language: the sections in their order, the documents, and last the declaration. */
export function blankForm(form: CallForm, words: Words): BlankSection[] {
  const sections = sectionsOf(form).map((section) => blankSection(section, form, words));
  const documents = form.documents.length === 0 ? [] : [documentsOf(form, words)];
  return [...sections.slice(0, -1), ...documents, ...sections.slice(-1)];
}

function blankSection(section: string, form: CallForm, words: Words): BlankSection {
  const own = form.questions.filter((question) => question.section === section);
  return {
    title: titleOf(section, form, words),
    lead: section in leads ? words.sayCode(`public.form.${section}.lead`) : undefined,
    questions: [
      ...(facts[section as FactsSection]?.(words, limitsIn(form)) ?? []),
      ...own.map((question) => blankQuestion(question, words)),
    ],
  };
}

/** Sections with a text of their own. */
const leads = { budget: true, partners: true, declaration: true } as const;

function titleOf(section: string, { sections = [] }: CallForm, words: Words): string {
  const own = sections.find(({ name }) => name === section);
  if (own) return textIn(own.title, words);
  return words.sayIf(`application.section.${section}`) ?? section.replaceAll('_', ' ');
}

/** How long an answer to one of the fund's own questions may be, as the schema of the form has it. */
type Limits = (section: FactsSection, name: string) => number | undefined;

const limitsIn =
  (form: CallForm): Limits =>
  (section, name) =>
    (propertyOf(propertyOf(formSchema(form), section), name) as { maxLength?: number } | undefined)?.maxLength;

const propertyOf = (schema: Schema | undefined, name: string): Schema | undefined =>
  (schema?.['properties'] as Readonly<Record<string, Schema>> | undefined)?.[name];

/** The questions that every call asks. */
const facts: Readonly<Partial<Record<string, (words: Words, limits: Limits) => BlankQuestion[]>>> = {
  organisation: ({ say }) => [
    ask(say('public.form.applying_as'), {
      kind: 'ticks',
      options: [say('public.form.alone'), say('public.form.consortium')],
    }),
    yesOrNo(say('public.form.registered_there'), { say }),
  ],
  partners: ({ say }, limits) => [
    ask(say('public.form.lead_role'), { kind: 'text', limit: limits('partners', 'leadRole') }),
    ask(say('public.form.partners'), {
      kind: 'table',
      columns: [say('public.form.partner'), say('public.form.country'), say('public.form.role')],
    }),
  ],
  project: ({ say }, limits) => [
    ask(say('public.form.project_title'), { kind: 'text', limit: limits('project', 'title') }),
    ask(say('public.form.starts_on'), { kind: 'line' }),
    ask(say('public.form.months'), { kind: 'line' }),
  ],
  countries: ({ say }) => [
    ask(say('public.form.countries'), { kind: 'text' }),
    { ...ask(say('public.form.routes'), { kind: 'text' }), isRequired: false },
  ],
  remedies: ({ say, sayCode }) => [
    ask(say('public.form.remedies'), {
      kind: 'table',
      columns: [say('public.form.component'), say('public.form.activities')],
      firstCells: remedyComponents.map((component) => sayCode(`public.check.remedy.${component}`)),
    }),
  ],
  declaration: ({ say }) => [yesOrNo(say('public.form.declaration'), { say })],
};

const ask = (label: string, answer: BlankAnswer): BlankQuestion => ({ label, answer, isRequired: true });

const yesOrNo = (label: string, { say }: Pick<Words, 'say'>): BlankQuestion =>
  ask(label, { kind: 'ticks', options: [say('public.yes'), say('public.no')] });

const blankQuestion = (question: Question, words: Words): BlankQuestion => ({
  label: textIn(question.label, words),
  hint: question.hint && textIn(question.hint, words),
  isRequired: question.required,
  answer: byKind[question.kind](question, words),
});

const line = (): BlankAnswer => ({ kind: 'line' });

const byKind: Readonly<Record<Question['kind'], (question: Question, words: Words) => BlankAnswer>> = {
  text: ({ limit }) => ({ kind: 'text', limit }),
  number: line,
  money: line,
  date: line,
  choice: ({ options = [], optionLabels }, words) => ({
    kind: 'ticks',
    options: options.map((option) => (optionLabels?.[option] ? textIn(optionLabels[option], words) : option)),
  }),
  countries: () => ({ kind: 'text' }),
  table: ({ columns = [] }, words) => ({ kind: 'table', columns: columns.map((column) => textIn(column, words)) }),
  file: (_, words) => ({ kind: 'ticks', options: [words.say('public.form.file')] }),
};

const documentsOf = ({ documents }: CallForm, words: Words): BlankSection => ({
  title: words.say('portal.call.documents'),
  lead: words.say('public.form.documents.lead'),
  questions: documents.map(({ document, required, title }) => ({
    label: title ? textIn(title, words) : nameIn(words, 'document', document),
    isRequired: required,
    answer: { kind: 'ticks', options: [words.say('public.form.ready')] },
  })),
});
