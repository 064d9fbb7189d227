import type { publicPages as english } from '../en/public.js';
import type { Translated } from '../translated.js';

/** Spanish. */
export const publicPages: Translated<typeof english> = {};
