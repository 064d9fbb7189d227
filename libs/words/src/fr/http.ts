import type { http as english } from '../en/http.js';
import type { Translated } from '../translated.js';

/** French. */
export const http: Translated<typeof english> = {};
