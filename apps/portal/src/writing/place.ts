import type { WritingPage, WrittenSection } from '#applications';
import { sectionsAsked, type Answers } from '#applications/domain';
import type { Words } from '#words';
import { kernelErrors } from '#kernel';
import { textIn } from '../calls/public-calls.js';
import { fieldsOf, languageOfTitle, titleOf, type Field } from './fields.js';

/** One section of one application, for its page. */
export interface Place {
  readonly page: WritingPage;
  readonly section: WrittenSection;
  readonly title: string;
  /** The language of the title, where the call does not have that of the reader. */
  readonly lang: string | undefined;
  readonly fields: readonly Field[];
}

/** Sections that have a page of their own kind. */
const pagesOf: Readonly<Record<string, string>> = { budget: 'budget', documents: 'documents' };

/** The page of an application. */
export const addressOf = ({ application }: WritingPage): string => `/applications/${application.id}`;

/** The page on which a section is written. */
export const sectionAddress = (page: WritingPage, section: string): string =>
  `${addressOf(page)}/${pagesOf[section] ?? `sections/${section}`}`;

/** Throws `not_found` for a section that is not asked here. */
export const placeOf = (page: WritingPage, name: string, words: Words): Place => {
  const section = page.sections.find((one) => one.section === name);
  if (section === undefined || Object.hasOwn(pagesOf, name)) throw kernelErrors.error('not_found');
  return {
    page,
    section,
    title: titleOf(page.form, name, words),
    lang: languageOfTitle(page.form, name, words),
    fields: fieldsOf(page.form, name, words),
  };
};

/** What comes after a section: the next one, or the task list after the last. */
export const addressAfter = (page: WritingPage, section: string, answers: Answers): string => {
  const asked = sectionsAsked(page.form, answers);
  const order = page.form.documents.length === 0 ? asked : asked.toSpliced(-1, 0, 'documents');
  const next = order[order.indexOf(section) + 1];
  return next === undefined ? addressOf(page) : sectionAddress(page, next);
};

/** The answers of all sections as they were saved. */
export const answersOf = ({ sections }: WritingPage): Answers =>
  Object.fromEntries(sections.filter(({ version }) => version > 0).map(({ section, content }) => [section, content]));

/** What the call is called, with its window where there are several. */
export const callTitle = ({ window }: WritingPage, words: Words): string => {
  const [call, own] = [textIn(window.callTitle, words), textIn(window.title, words)];
  return call.includes(own) ? call : `${call}: ${own}`;
};
