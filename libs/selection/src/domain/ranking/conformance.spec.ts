import { readFileSync } from 'node:fs';
import { faultInRankInput, rank, readRankInput } from './index.js';

const vectors = <Vector>(file: string): readonly Vector[] =>
  JSON.parse(readFileSync(new URL(`../../../../../test/fixtures/conformance/${file}`, import.meta.url), 'utf8'));

describe('conformance vectors', () => {
  test.each([...vectors<{ input: unknown; expected: unknown }>('rank.json').entries()])(
    'input %i is ranked as given',
    (_, vector) => {
      expect(rank(readRankInput(vector.input))).toEqual(vector.expected);
    },
  );

  test.each(vectors<{ input: unknown; pointer: string }>('rank-errors.json'))(
    'input wrong at $pointer',
    ({ input, pointer }) => {
      expect(faultInRankInput(input)?.pointer).toBe(pointer);
    },
  );
});
