import type { CallForm } from '#calls/domain';
import { coFundingProof, type DraftDocument } from '#applications';
import type { Words } from '#words';
import { nameIn, textIn } from '../calls/public-calls.js';

/** One kind of file that the form asks for, with what is there already. */
export interface AskedDocument {
  /** The name in the form. */
  readonly document: string;
  readonly title: string;
  readonly hint: string | undefined;
  readonly required: boolean;
  readonly files: readonly DraftDocument[];
}

/** Everything that may be handed in as a file: the form's documents, proof of co-funding, the questions that a file answers. */
export const askedDocuments = (
  { documents, questions }: Pick<CallForm, 'documents' | 'questions'>,
  files: readonly DraftDocument[],
  words: Words,
): AskedDocument[] => [
  ...[...documents, { document: coFundingProof, required: false }].map(({ document, required }) => ({
    document,
    required,
    title: nameIn(words, 'document', document),
    hint: document === coFundingProof ? words.say('documents.co_funding_hint') : undefined,
    files: files.filter((file) => file.document === document),
  })),
  ...questions
    .filter(({ kind }) => kind === 'file')
    .map(({ name, label, hint, required }) => ({
      document: name,
      required,
      title: textIn(label, words),
      hint: hint && textIn(hint, words),
      files: files.filter((file) => file.document === name),
    })),
];
