import type { Answers } from './answers.js';
import type { Profile } from './facts.js';

/** A file as a submission names it. */
export interface SubmittedDocument {
  readonly document: string;
  readonly fileId: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What a submission freezes, word for word; the hash on the receipt is that of its canonical JSON. Instants in RFC 3339, UTC. */
export interface SubmissionContent {
  readonly application: { readonly id: string; readonly reference: string };
  readonly number: number;
  readonly termsId: string;
  readonly submittedAt: string;
  readonly submittedBy: string;
  /** The person who answers for the organisation that what is submitted is true. */
  readonly certifier: string;
  /** What that person is in the organisation, as they said it. */
  readonly certifierFunction?: string;
  readonly organisation: Profile & { readonly id: string; readonly name: string };
  readonly answers: Answers;
  readonly documents: readonly SubmittedDocument[];
}
