import type { CallForm, DocumentAsked } from '#calls/domain';
import type { DraftDocument, OfferedDocument } from '#applications';
import { coFundingProof } from '#applications/domain';
import type { OrganisationDocumentRow } from '#identity';
import type { Words } from '#words';
import { languageOfCall, nameIn, textIn } from '../calls/public-calls.js';

/** One kind of file that the form asks for, with what is there already. */
export interface AskedDocument {
  /** The name in the form. */
  readonly document: string;
  readonly title: string;
  /** The language of the title, where the call does not have that of the reader; that of the hint below it likewise. */
  readonly lang: string | undefined;
  readonly hint: string | undefined;
  readonly hintLang?: string | undefined;
  readonly required: boolean;
  readonly files: readonly DraftDocument[];
  /** What the profile of the organisation holds of it. */
  readonly offered: readonly OrganisationDocumentRow[];
}

const coFunding: DocumentAsked = { document: coFundingProof, required: false };

/** Everything that may be handed in as a file: the form's documents, proof of co-funding, the questions that a file answers. */
export const askedDocuments = (
  { documents, questions }: Pick<CallForm, 'documents' | 'questions'>,
  files: readonly DraftDocument[],
  offers: readonly OfferedDocument[],
  words: Words,
): AskedDocument[] => [
  ...[...documents, coFunding].map(({ document, required, title }) => ({
    document,
    required,
    title: title ? textIn(title, words) : nameIn(words, 'document', document),
    lang: title && languageOfCall(title, words),
    hint: document === coFundingProof ? words.say('documents.co_funding_hint') : undefined,
    files: files.filter((file) => file.document === document),
    offered: offers.filter((offer) => offer.document === document).map(({ file }) => file),
  })),
  ...questions
    .filter(({ kind }) => kind === 'file')
    .map(({ name, label, hint, required }) => ({
      document: name,
      required,
      title: textIn(label, words),
      lang: languageOfCall(label, words),
      hint: hint && textIn(hint, words),
      hintLang: hint && languageOfCall(hint, words),
      files: files.filter((file) => file.document === name),
      offered: [],
    })),
];
