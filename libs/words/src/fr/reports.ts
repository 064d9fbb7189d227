import type { reports as english } from '../en/reports.js';
import type { Translated } from '../translated.js';

/** French. */
export const reports: Translated<typeof english> = {};
