import type { FoundTrace } from '#applications/domain';
import type { Words } from '#words';
import { pieceOf } from '../writing/piece.js';
import { FieldTraces, tracesUnder } from './trace-warning.js';

/** What now stands under each field of a form, for its script; empty where nothing looks like a trace any more. */
export const tracesAnswer = (
  names: readonly string[],
  traces: readonly FoundTrace[],
  words: Words,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    names.map((name) => [name, pieceOf(<FieldTraces traces={tracesUnder(name, traces)} />, words)] as const),
  );
