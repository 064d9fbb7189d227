import type { Id } from '#kernel';
import type { AskedDocument } from './asked-documents.js';

/** The documents of one application as its page shows them. */
export interface DocumentsPlace {
  readonly id: Id<'application'>;
  readonly reference: string;
  /** Whether files may be put in and taken out now. */
  readonly isOpen: boolean;
  readonly asked: readonly AskedDocument[];
}
