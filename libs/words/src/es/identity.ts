import type { identity as english } from '../en/identity.js';
import type { Translated } from '../translated.js';

/** Spanish. */
export const identity: Translated<typeof english> = {};
