import type { Words } from '#words';
import { nameIn } from '../calls/public-calls.js';

/** A name as data for a name as people write it: `Cost-effectiveness` is `cost_effectiveness`. A known one keeps its code. */
export function codeOf(name: string, known: readonly string[], area: 'document' | 'rubric', words: Words): string {
  const standing = known.find((code) => nameIn(words, area, code).toLowerCase() === name.toLowerCase());
  return standing ?? slugOf(name);
}

/** Small letters and digits, with underscores between them. */
export const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 60);
