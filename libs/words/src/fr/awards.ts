import type { awards as english } from '../en/awards.js';
import type { Translated } from '../translated.js';

/** French. */
export const awards: Translated<typeof english> = {};
