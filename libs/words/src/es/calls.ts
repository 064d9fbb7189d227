import type { calls as english } from '../en/calls.js';
import type { Translated } from '../translated.js';

/** Spanish. */
export const calls: Translated<typeof english> = {};
