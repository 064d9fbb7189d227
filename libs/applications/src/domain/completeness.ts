import type { CallForm } from '#calls/domain';
import { reason, type Reason } from '#kernel';
import type { Answers, BudgetAnswers, FactsSection, PartnersAnswers } from './answers.js';
import { answersAsked, sectionsOf } from './form-schema.js';

/** How far one section is. `documents` is a section of its own, without a content. */
export interface SectionProgress {
  readonly section: string;
  readonly progress: 'not_started' | 'in_progress' | 'complete';
  readonly missing: readonly Reason[];
}

type Form = Pick<CallForm, 'questions' | 'documents' | 'sections'>;

/** The sections that are asked with these answers, in the order of the form: only a consortium is asked for its partners. */
export const sectionsAsked = (form: Form, { organisation }: Answers): readonly string[] =>
  sectionsOf(form).filter((section) => section !== 'partners' || organisation?.applyingAs === 'consortium');

/**
 * What was answered to what is asked: the part of a draft that is submitted. A draft keeps more, such as the partners of
 * the consortium that it was going to be, in case its writer goes back to it.
 */
export const onlyAsked = (form: Form, answers: Answers): Answers =>
  Object.fromEntries(
    sectionsAsked(form, answers)
      .filter((section) => answers[section] !== undefined)
      .map((section) => [section, pick(answers[section]!, answersAsked(form, section))]),
  );

/** What each section still lacks, in the order of the form; the documents come before what is asked last. */
export const progressOf = (form: Form, answers: Answers, documents: readonly string[]): SectionProgress[] => {
  const sections = sectionsAsked(form, answers).map((section): SectionProgress => {
    const missing = missingAnswers(form, section, answers[section] ?? {}, documents);
    return { section, progress: howFar(answers[section], missing), missing };
  });
  return form.documents.length === 0 ? sections : sections.toSpliced(-1, 0, progressOfDocuments(form, documents));
};

/** All that stands between a draft and its submission. */
export const missingIn = (form: Form, answers: Answers, documents: readonly string[]): Reason[] =>
  progressOf(form, answers, documents).flatMap(({ missing }) => missing);

const pick = (content: object, names: readonly string[]): object =>
  Object.fromEntries(Object.entries(content).filter(([name]) => names.includes(name)));

/** What lacks nothing is complete once it was saved, even if empty: a section may ask for nothing that has to be. */
const howFar = (content: object | undefined, missing: readonly Reason[]): SectionProgress['progress'] => {
  if (missing.length === 0) return content === undefined ? 'not_started' : 'complete';
  return Object.values(content ?? {}).some(isAnswered) ? 'in_progress' : 'not_started';
};

const progressOfDocuments = (form: Form, documents: readonly string[]): SectionProgress => {
  const missing = missingDocuments(form, documents);
  return { section: 'documents', progress: howFar(documents.length > 0 ? { documents } : undefined, missing), missing };
};

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
  organisation: ['applyingAs', 'registeredWhereImplementing'],
  partners: ['leadRole', 'partners'],
  project: ['title', 'startsOn', 'months'],
  countries: ['implementationCountries'],
  remedies: [],
  budget: ['currency', 'lines'],
  declaration: ['declarationAccepted'],
};

/** What one answer asks of another. */
const beyond: Partial<Record<FactsSection, (content: object) => Reason[]>> = {
  partners: ({ partners = [] }: PartnersAnswers) =>
    partners.flatMap((partner, i) => incomplete('partner_incomplete', i, [partner.name, partner.country])),
  budget: ({ lines = [], coFunding = [] }: BudgetAnswers) => [
    ...lines.flatMap((line, i) =>
      incomplete('budget_line_incomplete', i, [line.category, line.year, line.description, line.quantity, line.price]),
    ),
    ...coFunding.flatMap((row, i) => incomplete('co_funding_incomplete', i, [row.source, row.amount])),
  ],
};

const incomplete = (what: string, index: number, cells: readonly unknown[]): Reason[] =>
  cells.every(isAnswered) ? [] : [reason(`application.${what}`, { row: index + 1 })];

/** Whether there is an answer: blank text and empty lists are none. */
export const isAnswered = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : typeof value === 'string' ? value.trim() !== '' : value !== undefined;
