import type { correspondence as english } from '../en/correspondence.js';
import type { Translated } from '../translated.js';

/** Spanish. */
export const correspondence: Translated<typeof english> = {};
