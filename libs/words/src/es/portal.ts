import type { portal as english } from '../en/portal.js';
import type { Translated } from '../translated.js';

/** Spanish. */
export const portal: Translated<typeof english> = {};
