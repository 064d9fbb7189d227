import type { diligence as english } from '../en/diligence.js';
import type { Translated } from '../translated.js';

/** French. */
export const diligence: Translated<typeof english> = {};
