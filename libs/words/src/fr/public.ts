import type { publicPages as english } from '../en/public.js';
import type { Translated } from '../translated.js';

/** French. */
export const publicPages: Translated<typeof english> = {};
