import type { disbursements as english } from '../en/disbursements.js';
import type { Translated } from '../translated.js';

/** Spanish. */
export const disbursements: Translated<typeof english> = {};
