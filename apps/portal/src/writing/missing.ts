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

const hrefOf = (page: WritingPage, written: WrittenSection, { code, params = {} }: Reason): string => {
  const question = params['question'];
  const isFile = page.form.questions.some(({ name, kind }) => name === question && kind === 'file');
  const file = params['document'] ?? (isFile ? question : undefined);
  if (file !== undefined) return `${addressOf(page)}/documents#title-${encodeURIComponent(String(file))}`;
  const anchor = question ?? rowOf(written.content, code, Number(params['row']) - 1);
  const address = sectionAddress(page, written.section);
  return anchor === undefined ? address : `${address}#${String(anchor)}`;
};

/** The first field of a row in which something is missing. Rows of a budget go by their ids. */
const rowOf = (content: WrittenSection['content'], code: string, index: number): string | undefined => {
  const [list, part] = rows[code] ?? [];
  if (list === undefined) return undefined;
  const { id } = (content[list] as readonly { readonly id?: string }[] | undefined)?.[index] ?? {};
  return `${list}[${list === 'partners' ? index : id}][${part}]`;
};

const rows: Readonly<Record<string, readonly [list: string, part: string]>> = {
  'application.partner_incomplete': ['partners', 'name'],
  'application.budget_line_incomplete': ['lines', 'category'],
  'application.co_funding_incomplete': ['coFunding', 'source'],
};
