import { describe, expect, it } from '@jest/globals';
import { faultsOfRubric, type Rubric } from './rubric.js';

const rubric = (change: Partial<Rubric> = {}): Rubric => ({
  criteria: [
    { name: 'relevance', weight: 30 },
    { name: 'design', weight: 70 },
  ],
  minimumTotal: '60',
  minimumByCriterion: { relevance: '15' },
  reviewsRequired: 2,
  spreadLimit: '20',
  ...change,
});

describe('a rubric', () => {
  it('is sound when its weights sum to 100 and its names are its own', () => {
    expect(faultsOfRubric(rubric())).toEqual([]);
  });

  it.each([
    [{ criteria: [{ name: 'relevance', weight: 99 }] }, '/criteria', 'call.weights_sum_to_100'],
    [
      { criteria: [{ name: 'total', weight: 100 }], minimumByCriterion: {} },
      '/criteria/0/name',
      'call.criterion_name_taken',
    ],
    [{ minimumByCriterion: { 'a/b~c': '1' } }, '/minimumByCriterion/a~1b~0c', 'call.criterion_unknown'],
  ])('names what is wrong (%#)', (change, pointer, code) => {
    expect(faultsOfRubric(rubric(change))).toContainEqual(expect.objectContaining({ pointer, code }));
  });

  it('does not take one name twice', () => {
    const criteria = [
      { name: 'design', weight: 50 },
      { name: 'design', weight: 50 },
    ];
    expect(faultsOfRubric(rubric({ criteria, minimumByCriterion: {} }))).toMatchObject([
      { pointer: '/criteria/1/name' },
    ]);
  });
});
