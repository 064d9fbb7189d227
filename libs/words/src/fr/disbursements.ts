import type { disbursements as english } from '../en/disbursements.js';
import type { Translated } from '../translated.js';

/** French. */
export const disbursements: Translated<typeof english> = {};
