import type { submitting as english } from '../en/submitting.js';
import type { Translated } from '../translated.js';

/** Spanish. */
export const submitting: Translated<typeof english> = {};
