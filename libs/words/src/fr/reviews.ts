import type { reviews as english } from '../en/reviews.js';
import type { Translated } from '../translated.js';

/** French. */
export const reviews: Translated<typeof english> = {};
