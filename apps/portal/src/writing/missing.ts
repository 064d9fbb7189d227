import type { WritingPage, WrittenSection } from '#applications';
import type { Reason } from '#kernel';
import type { Words } from '#words';
import { nameIn, textIn } from '../calls/public-calls.js';
import { fieldsOf } from './fields.js';
import { addressOf, sectionAddress } from './place.js';

/** Something that an application still lacks, and where it is given. */
export interface Missing {
  readonly text: string;
  readonly href: string;
}

/** What a section lacks, each with the field where it is given. */
export const missingOf = (page: WritingPage, section: WrittenSection, words: Words): Missing[] =>
  section.missing.map((reason) => ({
    text: textOf(page, section, reason, words),
    href: hrefOf(page, section, reason),
  }));

const textOf = (
  page: WritingPage,
  { section }: WrittenSection,
  { code, params = {} }: Reason,
  words: Words,
): string => {
  if (code === 'application.answer_missing') {
    const name = String(params['question']);
    return (
      fieldsOf(page.form, section, words).find((field) => field.name === name)?.label ??
      words.sayCode(`writing.label.${name}`)
    );
  }
  if (code === 'application.document_missing') return documentIn(page, String(params['document']), words);
  return words.sayCode(code, params);
};

const documentIn = ({ form }: WritingPage, name: string, words: Words): string => {
  const { title } = form.documents.find(({ document }) => document === name) ?? {};
  return title ? textIn(title, words) : nameIn(words, 'document', name);
};

const hrefOf = (page: WritingPage, { section }: WrittenSection, { code, params = {} }: Reason): string => {
  const [question, row] = [params['question'], Number(params['row'] ?? 1) - 1];
  const isFile = page.form.questions.some(({ name, kind }) => name === question && kind === 'file');
  if (section === 'documents' || isFile) return `${addressOf(page)}/documents`;
  const anchor = code === 'application.partner_incomplete' ? `partners[${row}][name]` : question;
  return `${sectionAddress(page, section)}${anchor === undefined || section === 'budget' ? '' : `#${String(anchor)}`}`;
};
