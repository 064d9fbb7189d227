import type { ProfileDocument } from '#identity/domain';
import { reason, type Fault } from '#kernel';
import type { TextByLanguage } from './texts.js';

/** One document that applicants hand in. */
export interface DocumentAsked {
  /** The name that the terms' `documents` criterion uses: `registration_certificate`. */
  readonly document: string;
  readonly required: boolean;
  /** How a document of the call's own is called; the known ones are named by the product. */
  readonly title?: TextByLanguage;
  /** The document of an organisation's profile that may be handed in as this one; without it, the one of the same name. */
  readonly fromProfile?: ProfileDocument;
}

/** The kinds of extra question that a call may ask. */
export const questionKinds = ['text', 'number', 'money', 'date', 'choice', 'countries', 'table', 'file'] as const;

/** An extra question of one call, in one section of the form. */
export interface Question {
  readonly name: string;
  readonly section: string;
  readonly kind: (typeof questionKinds)[number];
  readonly required: boolean;
  /** Characters at most, for text. */
  readonly limit?: number;
  /** For a choice: what is stored. */
  readonly options?: readonly string[];
  /** For a choice: how an option is shown, by option and language; one without a label is shown as it is. */
  readonly optionLabels?: Readonly<Record<string, TextByLanguage>>;
  /** For a table: the heads of its columns. `limit` is then the most rows. */
  readonly columns?: readonly TextByLanguage[];
  readonly label: TextByLanguage;
  /** What helps to answer, below the label. */
  readonly hint?: TextByLanguage;
}

/** A section of the call's own, beside those that every call asks. */
export interface FormSection {
  /** The name that its questions give as their section. */
  readonly name: string;
  readonly title: TextByLanguage;
}

/** What applicants of a window fill in. The facts that the terms read are always asked; this is what the call adds. */
export interface CallForm {
  readonly documents: readonly DocumentAsked[];
  readonly questions: readonly Question[];
  /** Titles of the call's own sections, in their order; a section without one is titled by its name. */
  readonly sections?: readonly FormSection[];
  /** The number of applications that one organisation may have in the window. The fund publishes no such rule: a setting. */
  readonly applicationsPerOrganisation: number;
}

/** A form that asks for nothing beyond the facts. */
export const plainForm: CallForm = { documents: [], questions: [], applicationsPerOrganisation: 1 };

/** What is wrong with a form whose shape was already checked. Pointers count from the form. */
export const faultsOfForm = ({ questions, documents, sections = [] }: CallForm): Fault[] => [
  ...namedTwice(questions.map(({ name }) => name)).map(({ i, name }) => ({
    pointer: `/questions/${i}/name`,
    ...reason('call.question_named_twice', { name }),
  })),
  ...namedTwice(sections.map(({ name }) => name)).map(({ i, name }) => ({
    pointer: `/sections/${i}/name`,
    ...reason('call.section_named_twice', { name }),
  })),
  ...namedTwice(documents.map(({ document }) => document)).map(({ i, name }) => ({
    pointer: `/documents/${i}/document`,
    ...reason('call.document_named_twice', { name }),
  })),
  ...filesNamedAsDocuments(questions, documents),
  ...questions.flatMap((question, i) =>
    faultsOfQuestion(question).map((fault) => ({ ...fault, pointer: `/questions/${i}${fault.pointer}` })),
  ),
];

/** Names that stood before, and where they stand again. */
const namedTwice = (names: readonly string[]): { readonly i: number; readonly name: string }[] =>
  names.flatMap((name, i) => (names.indexOf(name) < i ? [{ i, name }] : []));

/** What answers a question by a file is kept beside the documents, by its name. */
const filesNamedAsDocuments = (questions: readonly Question[], documents: readonly DocumentAsked[]): Fault[] =>
  questions.flatMap(({ kind, name }, i) =>
    kind === 'file' && documents.some(({ document }) => document === name)
      ? [{ pointer: `/questions/${i}/name`, ...reason('call.document_named_twice', { name }) }]
      : [],
  );

const faultsOfQuestion = ({ kind, options = [], columns = [], optionLabels = {} }: Question): Fault[] => [
  ...(kind === 'choice' && options.length < 2 ? [{ pointer: '/options', ...reason('call.two_options_needed') }] : []),
  ...(kind === 'table' && columns.length === 0 ? [{ pointer: '/columns', ...reason('call.columns_needed') }] : []),
  ...Object.keys(optionLabels)
    .filter((option) => !options.includes(option))
    .map((option) => ({ pointer: '/optionLabels', ...reason('call.option_unknown', { option }) })),
];
