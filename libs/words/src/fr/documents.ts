import type { documents as english } from '../en/documents.js';
import type { Translated } from '../translated.js';

/** French. */
export const documents: Translated<typeof english> = {};
