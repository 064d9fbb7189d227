import type { applications as english } from '../en/applications.js';
import type { Translated } from '../translated.js';

/** Spanish. */
export const applications: Translated<typeof english> = {};
