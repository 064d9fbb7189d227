import type { correspondence as english } from '../en/correspondence.js';
import type { Translated } from '../translated.js';

/** French. */
export const correspondence: Translated<typeof english> = {};
