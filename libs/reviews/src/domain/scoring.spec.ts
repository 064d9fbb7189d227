import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { faultsOfScores, remarksMissing, totalOf, unscored, type Score } from './scoring.js';

const rubric = [
  { name: 'relevance', weight: 30 },
  { name: 'design', weight: 70, asksRemark: true },
];
const score = (criterion: string, given: string | null, remark: string | null = null): Score => ({
  criterion,
  score: given,
  remark,
});

describe('scores', () => {
  it.each([
    ['0', []],
    ['30', []],
    ['30.0', []],
    ['29.9', []],
    ['30.1', ['/scores/0/score review.score_over_weight']],
    ['31', ['/scores/0/score review.score_over_weight']],
    ['-1', ['/scores/0/score review.score_form']],
    ['12.55', ['/scores/0/score review.score_form']],
    ['', ['/scores/0/score review.score_form']],
    ['1e1', ['/scores/0/score review.score_form']],
    ['30.', ['/scores/0/score review.score_form']],
    [null, []],
  ])('%s of 30', (given, faults) => {
    expect(faultsOfScores([score('relevance', given)], rubric).map((f) => `${f.pointer} ${f.code}`)).toEqual(faults);
  });

  it('names a criterion that the rubric does not have, and one that comes twice', () => {
    const faults = faultsOfScores([score('beauty', '1'), score('design', '1'), score('design', '2')], rubric);
    expect(faults.map((f) => `${f.pointer} ${f.code}`)).toEqual([
      '/scores/0/criterion review.criterion_unknown',
      '/scores/2/criterion review.criterion_twice',
    ]);
  });

  it('knows what is still missing', () => {
    expect(unscored(rubric, [score('design', null, 'unclear')])).toEqual(['relevance', 'design']);
    expect(unscored(rubric, [score('design', '0'), score('relevance', '0')])).toEqual([]);
    expect(remarksMissing(rubric, [score('design', '12', '  '), score('relevance', '3')])).toEqual(['design']);
    expect(remarksMissing(rubric, [score('design', '12', 'sound')])).toEqual([]);
  });

  it('adds up in tenths, whatever the scores', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 8 }), (given) => {
        const scores = given.map((n, i) => score(`c${i}`, `${Math.floor(n / 10)}.${n % 10}`));
        const [whole, tenth] = totalOf(scores).split('.').map(Number);
        expect(whole! * 10 + tenth!).toBe(given.reduce((a, b) => a + b, 0));
      }),
    );
  });
});
