import type { Words } from '#words';
import { nameIn } from '../calls/public-calls.js';

/** A name as data for a name as people write it: `Cost-effectiveness` is `cost_effectiveness`. A known one keeps its code. */
export function codeOf(name: string, known: readonly string[], area: 'document' | 'rubric', words: Words): string {
  const standing = known.find((code) => nameIn(words, area, code).toLowerCase() === name.toLowerCase());
  return standing ?? slugOf(name);
}

/** A name that answers and decisions are kept under: Latin letters, because programs read it, and none of those taken. */
export function nameFor(words: string, taken: readonly string[], otherwise: string): string {
  const plain = slugOf(words.normalize('NFD').replace(/[^\x20-\x7e]/g, '')).slice(0, 50);
  const name = /^[a-z]/.test(plain) ? plain : `${otherwise}_${plain}`.replace(/_$/, '');
  const numbered = [name, ...taken.map((_, index) => `${name}_${index + 2}`)];
  return numbered.find((each) => !taken.includes(each))!;
}

/** Small letters and digits, with underscores between them. */
export const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 60);
