import type { budget as english } from '../en/budget.js';
import type { Translated } from '../translated.js';

/** French. */
export const budget: Translated<typeof english> = {};
