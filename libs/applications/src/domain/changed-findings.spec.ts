import { expect, it } from '@jest/globals';
import { changedVerdicts, counted } from './changed-findings.js';

const met = { criterion: 'duration', verdict: 'met' } as const;
const notMet = { criterion: 'duration', verdict: 'not_met' } as const;
const judged = { criterion: 'effective_remedies', verdict: 'needs_judgement' } as const;

it('names what changes, comes and goes, and nothing else', () => {
  expect(changedVerdicts([met], [met])).toEqual([]);
  expect(changedVerdicts([met, judged], [notMet])).toEqual([
    { criterion: 'duration', before: 'met', after: 'not_met' },
    { criterion: 'effective_remedies', before: 'needs_judgement', after: null },
  ]);
  expect(changedVerdicts([], [judged])).toEqual([
    { criterion: 'effective_remedies', before: null, after: 'needs_judgement' },
  ]);
});

it('counts the same change of several submissions once', () => {
  const [there, back] = [changedVerdicts([met], [notMet]), changedVerdicts([notMet], [met])];
  expect(counted([...there, ...back, ...there]).map(({ after, count }) => [after, count])).toEqual([
    ['not_met', 2],
    ['met', 1],
  ]);
});
