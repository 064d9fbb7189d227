import type { CallForm } from '#calls/domain';
import { reason, type Reason } from '#kernel';
import type { Answers, BudgetAnswers, FactsSection, OrganisationAnswers } from './answers.js';
import { sectionsOf } from './form-schema.js';

/** How far one section is. `documents` is a section of its own, without a content. */
export interface SectionProgress {
  readonly section: string;
  readonly progress: 'not_started' | 'in_progress' | 'complete';
  readonly missing: readonly Reason[];
}

type Form = Pick<CallForm, 'questions' | 'documents'>;

/** What each section still lacks, in the order of the form; documents come last. */
export const progressOf = (form: Form, answers: Answers, documents: readonly string[]): SectionProgress[] => [
  ...sectionsOf(form).map((section) => {
    const content = answers[section] ?? {};
    return progress(
      section,
      Object.values(content).some(isAnswered),
      missingAnswers(form, section, content, documents),
    );
  }),
  ...(form.documents.length === 0
    ? []
    : [progress('documents', documents.length > 0, missingDocuments(form, documents))]),
];

/** All that stands between a draft and its submission. */
export const missingIn = (form: Form, answers: Answers, documents: readonly string[]): Reason[] =>
  progressOf(form, answers, documents).flatMap(({ missing }) => missing);

const progress = (section: string, started: boolean, missing: readonly Reason[]): SectionProgress => ({
  section,
  progress: missing.length === 0 ? 'complete' : started ? 'in_progress' : 'not_started',
  missing,
});

const missingAnswers = (form: Form, section: string, content: object, documents: readonly string[]): Reason[] => {
  const answers = content as Readonly<Record<string, unknown>>;
  const own = form.questions.filter((question) => question.section === section && question.required);
  const unanswered = [
    ...(always[section as FactsSection] ?? []).filter((name) => !isAnswered(answers[name])),
    ...own
      .filter(({ name, kind }) => !(kind === 'file' ? documents.includes(name) : isAnswered(answers[name])))
      .map(({ name }) => name),
  ];
  return [
    ...unanswered.map((question) => reason('application.answer_missing', { section, question })),
    ...(beyond[section as FactsSection]?.(content) ?? []),
  ];
};

const missingDocuments = (form: Form, documents: readonly string[]): Reason[] =>
  form.documents
    .filter(({ document, required }) => required && !documents.includes(document))
    .map(({ document }) => reason('application.document_missing', { document }));

/** Asked in every call. Remedies, routes and co-funding may be none: what follows from that the criteria say. */
const always: Readonly<Record<FactsSection, readonly string[]>> = {
  organisation: ['applyingAs', 'registeredWhereImplementing', 'declarationAccepted'],
  project: ['title', 'startsOn', 'months', 'implementationCountries'],
  budget: ['currency', 'lines'],
};

/** What one answer asks of another. */
const beyond: Partial<Record<FactsSection, (content: object) => Reason[]>> = {
  organisation: ({ applyingAs, partners = [] }: OrganisationAnswers) => [
    ...(applyingAs === 'consortium' && partners.length === 0
      ? [reason('application.answer_missing', { section: 'organisation', question: 'partners' })]
      : []),
    ...partners.flatMap((partner, i) => incomplete('partner_incomplete', i, [partner.name, partner.country])),
  ],
  budget: ({ lines = [], coFunding = [] }: BudgetAnswers) => [
    ...lines.flatMap((line, i) =>
      incomplete('budget_line_incomplete', i, [line.category, line.year, line.description, line.quantity, line.price]),
    ),
    ...coFunding.flatMap((row, i) => incomplete('co_funding_incomplete', i, [row.source, row.amount])),
  ],
};

const incomplete = (what: string, index: number, cells: readonly unknown[]): Reason[] =>
  cells.every(isAnswered) ? [] : [reason(`application.${what}`, { row: index + 1 })];

const isAnswered = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : typeof value === 'string' ? value.trim() !== '' : value !== undefined;
