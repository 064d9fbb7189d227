import type { WritingPage } from '#applications';
import type { Id } from '#kernel';
import type { AskedDocument } from './asked-documents.js';

/** The documents of one application as its page shows them. */
export interface DocumentsPlace {
  readonly id: Id<'application'>;
  readonly reference: string;
  readonly page: WritingPage;
  /** Whether files may be put in and taken out now. */
  readonly isOpen: boolean;
  readonly asked: readonly AskedDocument[];
}
