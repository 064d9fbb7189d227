import type { organisation as english } from '../en/organisation.js';
import type { Translated } from '../translated.js';

/** French. */
export const organisation: Translated<typeof english> = {};
