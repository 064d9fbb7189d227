import type { writing as english } from '../en/writing.js';
import type { Translated } from '../translated.js';

/** French. */
export const writing: Translated<typeof english> = {};
