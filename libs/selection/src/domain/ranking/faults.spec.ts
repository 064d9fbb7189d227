import { DomainError } from '#kernel';
import { changed } from '../../../../../test/fixtures/facts.js';
import { faultInRankInput, rank, readRankInput } from './index.js';

const sound = {
  rubric: {
    criteria: [
      { name: 'relevance', weight: 30 },
      { name: 'design', weight: 70 },
    ],
    minimumTotal: '60',
    minimumByCriterion: { relevance: '15' },
    reviewsRequired: 2,
    spreadLimit: '20',
  },
  envelope: { amount: '750000.00', currency: 'USD' },
  fill: 'first_fit',
  applications: [
    { id: 'A', requested: '75000.00', regionalGroup: 'African Group', submittedAt: '2011-04-29T10:00:00Z' },
    { id: 'B', requested: '75000.00', regionalGroup: null, submittedAt: '2011-04-29T10:00:00Z' },
  ],
  reviews: [
    { application: 'A', reviewer: 'R-1', scores: { relevance: '25', design: '50.5' } },
    { application: 'A', reviewer: 'R-2', recused: true },
    { application: 'B', reviewer: 'R-1', recused: false, scores: { relevance: '0', design: '70.0' } },
  ],
};
const pointerIn = (changes: Readonly<Record<string, unknown>>) => faultInRankInput(changed(sound, changes))?.pointer;

const wrong: readonly (readonly [pointer: string, ...values: unknown[]])[] = [
  ['/rubric', undefined, null, []],
  ['/rubric/criteria', undefined, null, {}, []],
  ['/rubric/criteria/0', null, 'relevance'],
  ['/rubric/criteria/0/name', undefined, null, '', 'total', 1],
  ['/rubric/criteria/1/name', 'relevance'],
  ['/rubric/criteria/1/weight', undefined],
  ['/rubric/minimumTotal', undefined, null, 60, '-1', '1e1', '', '1.', '.5', 'NaN'],
  ['/rubric/minimumByCriterion', null, []],
  ['/rubric/minimumByCriterion/relevance', null, 15, '-15'],
  ['/rubric/minimumByCriterion/novelty', '1'],
  ['/rubric/reviewsRequired', undefined, null, 0, -1, 1.5, '2'],
  ['/rubric/spreadLimit', undefined, 20, '-20', '20,5'],
  ['/envelope', undefined, null, '750000.00'],
  ['/envelope/amount', undefined, 750000, '-1', '1.001'],
  ['/envelope/currency', undefined, 'usd', null],
  ['/fill', undefined, null, 'best_fit', 'Strict', []],
  ['/applications', undefined, null, {}],
  ['/applications/0', null, 'A'],
  ['/applications/1/id', undefined, null, '', 7, 'A'],
  ['/applications/0/requested', undefined, 75000, '75000.001', '-0'],
  ['/applications/0/regionalGroup', undefined, 1, []],
  [
    '/applications/0/submittedAt',
    undefined,
    null,
    1304071200,
    '',
    '2011-04-29',
    '2011-04-29T10:00:00',
    '2011-04-29T10:00Z',
    '2011-02-30T10:00:00Z',
    '2011-04-29T24:00:00Z',
    '2011-04-29T10:60:00Z',
    '2011-04-29T10:00:60Z',
    '2011-04-29T10:00:00.Z',
    '2011-04-29T10:00:00+2:00',
    '2011-04-29T10:00:00+0200',
    '2011-04-29T10:00:00+24:00',
    '2011-04-29T10:00:00,5Z',
    '2011-04-29T10:00:00Z\n',
  ],
  ['/reviews', undefined, null, {}],
  ['/reviews/0', null, []],
  ['/reviews/0/application', undefined, null, 'C', '', 'toString'],
  ['/reviews/0/reviewer', undefined, null, 1],
  ['/reviews/1/reviewer', 'R-1'],
  ['/reviews/1/recused', null, 1, 'true'],
  ['/reviews/1/scores', {}, { relevance: '1', design: '1' }],
  ['/reviews/0/scores', undefined, null, []],
  ['/reviews/0/scores/relevance', undefined, null, 25, '', '25.', '25.05', '-1', '30.1', '1e1', ' 1', '٣'],
  ['/reviews/0/scores/design', undefined, '70.1', '71'],
  ['/reviews/0/scores/total', '75.5'],
];

describe('wrong input of a ranking', () => {
  test.each(wrong.flatMap(([pointer, ...values]) => values.map((value) => [pointer, value] as const)))(
    '%s is %j',
    (pointer, value) => {
      expect(pointerIn({ [pointer]: value })).toBe(pointer);
    },
  );

  test.each([31, 29, -30, 29.5, '30', null])('a weight of %j is told of the criteria', (weight) => {
    expect(pointerIn({ '/rubric/criteria/0/weight': weight })).toBe('/rubric/criteria');
  });

  test.each<readonly [string, Readonly<Record<string, unknown>>]>([
    ['no minima by criterion', { '/rubric/minimumByCriterion': undefined }],
    ['minima with many digits', { '/rubric/minimumTotal': '059.12345' }],
    ['no applications', { '/applications': [], '/reviews': [] }],
    ['no reviews', { '/reviews': [] }],
    [
      'a weight of nothing',
      { '/rubric/criteria/0/weight': 0, '/rubric/criteria/1/weight': 100, '/reviews/0/scores/relevance': '0' },
    ],
    ['a leap second', { '/applications/0/submittedAt': '2016-12-31T23:59:60Z' }],
    ['small letters in a timestamp', { '/applications/0/submittedAt': '2011-04-29t10:00:00.123456789z' }],
    ['keys that nobody knows', { '/comment': 1, '/reviews/0/comment': 'x' }],
  ])('%s: not wrong', (_, changes) => {
    expect(pointerIn(changes)).toBeUndefined();
  });

  it('of several, the first in the order rubric, envelope, fill, applications, reviews is told', () => {
    const faults: [string, unknown][] = [
      ['/rubric/spreadLimit', 1],
      ['/envelope/currency', 'x'],
      ['/fill', 'x'],
      ['/applications/1/id', 'A'],
      ['/reviews/0/application', 'C'],
    ];
    faults.forEach(([pointer], from) => expect(pointerIn(Object.fromEntries(faults.slice(from)))).toBe(pointer));
  });

  it('names of criteria that objects inherit or pointers escape are names like others', () => {
    const names = ['constructor', 'a/b~c'];
    const input = (scores: object, minima: object = {}) => ({
      ...sound,
      rubric: { ...sound.rubric, criteria: names.map((name) => ({ name, weight: 50 })), minimumByCriterion: minima },
      reviews: [{ application: 'A', reviewer: 'R', scores }],
    });
    const pointer = (...args: Parameters<typeof input>) => faultInRankInput(input(...args))?.pointer;
    expect(pointer({ 'a/b~c': '1' })).toBe('/reviews/0/scores/constructor');
    expect(pointer({ constructor: '1' })).toBe('/reviews/0/scores/a~1b~0c');
    expect(pointer({ constructor: '1', 'a/b~c': '1' }, { toString: '1' })).toBe('/rubric/minimumByCriterion/toString');
    expect(
      rank(readRankInput(input({ constructor: '1', 'a/b~c': '1' }, { 'a/b~c': '2' }))).ranking[0]!.flags,
    ).toContain('below_minimum_a/b~c');
  });

  it('is refused with its pointer', () => {
    expect(() => readRankInput([])).toThrow(DomainError);
    expect(() => readRankInput({ ...sound, fill: 'x' })).toThrow('/fill');
    expect(readRankInput(sound)).toBe(sound);
  });
});
