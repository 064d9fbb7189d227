import type { calls as english } from '../en/calls.js';
import type { Translated } from '../translated.js';

/** French. */
export const calls: Translated<typeof english> = {};
