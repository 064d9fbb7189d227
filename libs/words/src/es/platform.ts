import type { platform as english } from '../en/platform.js';
import type { Translated } from '../translated.js';

/** Spanish. */
export const platform: Translated<typeof english> = {};
