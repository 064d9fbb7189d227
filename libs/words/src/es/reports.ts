import type { reports as english } from '../en/reports.js';
import type { Translated } from '../translated.js';

/** Spanish. */
export const reports: Translated<typeof english> = {};
