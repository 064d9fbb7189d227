import fc from 'fast-check';
import { rank, readRankInput, type RankInput, type Ranking } from './index.js';

const rubric = {
  criteria: [
    { name: 'relevance', weight: 30 },
    { name: 'design', weight: 70 },
  ],
  minimumTotal: '60',
  minimumByCriterion: { relevance: '15', design: '30' },
  reviewsRequired: 1,
  spreadLimit: '20',
};

/** An application, and pairs of scores; null is a recusal. */
interface Case {
  readonly id: string;
  readonly requested?: string;
  readonly group?: string | null;
  readonly at?: string;
  readonly scores: readonly (readonly [relevance: string, design: string] | null)[];
}

const inputOf = (
  cases: readonly Case[],
  { amount = '100000.00', fill = 'first_fit', ...limits }: Record<string, unknown> = {},
) =>
  readRankInput({
    rubric: { ...rubric, ...limits },
    envelope: { amount, currency: 'USD' },
    fill,
    applications: cases.map(({ id, requested = '1', group = null, at = '2011-04-29T10:00:00Z' }) => ({
      id,
      requested,
      regionalGroup: group,
      submittedAt: at,
    })),
    reviews: cases.flatMap(({ id, scores }) =>
      scores.map((pair, index) => ({
        application: id,
        reviewer: `R-${index}`,
        ...(pair ? { scores: { relevance: pair[0], design: pair[1] } } : { recused: true }),
      })),
    ),
  });

const order = (ranking: Ranking) => ranking.ranking.map(({ id }) => id).join(' ');
const best = ['30', '70'] as const;

describe('the order', () => {
  test.each<readonly [string, readonly Case[], string]>([
    [
      'exact mean, not the shown one',
      [
        {
          id: 'A',
          scores: [
            ['20', '40'],
            ['20', '40'],
            ['20', '40.1'],
            ['20', '40'],
            ['20', '40'],
            ['20', '40'],
            ['20', '40'],
          ],
        },
        {
          id: 'B',
          scores: [
            ['20', '40'],
            ['20', '40'],
            ['20', '40.1'],
            ['20', '40'],
            ['20', '40'],
            ['20', '40'],
          ],
        },
      ],
      'B A',
    ],
    [
      'first criterion, where the totals are the same',
      [
        { id: 'A', scores: [['20', '50']] },
        { id: 'B', scores: [['21', '49']] },
      ],
      'B A',
    ],
    [
      'means of different numbers of reviews that are equal, then the request',
      [
        { id: 'A', requested: '2', scores: [['20', '50']] },
        {
          id: 'B',
          requested: '1.99',
          scores: [
            ['19', '49'],
            ['20', '50'],
            ['21', '51'],
          ],
        },
      ],
      'B A',
    ],
    [
      'the request as a number',
      [
        { id: 'A', requested: '9', scores: [best] },
        { id: 'B', requested: '10', scores: [best] },
      ],
      'A B',
    ],
    [
      'the earlier submission, across offsets',
      [
        { id: 'A', at: '2011-04-29T10:00:00+02:00', scores: [best] },
        { id: 'B', at: '2011-04-29T07:59:59.999Z', scores: [best] },
      ],
      'B A',
    ],
    [
      'the earlier submission, by a fraction',
      [
        { id: 'A', at: '2011-04-29T10:00:00.10000000001Z', scores: [best] },
        { id: 'B', at: '2011-04-29T10:00:00.1Z', scores: [best] },
      ],
      'B A',
    ],
    [
      'the id, where instants written differently are the same',
      [
        { id: 'B', at: '2011-04-29T10:00:00Z', scores: [best] },
        { id: 'A', at: '2011-04-29t12:00:00.000+02:00', scores: [best] },
      ],
      'A B',
    ],
    ['ids by code units', [...'éaZ_B1'].map((id) => ({ id, scores: [best] })), '1 B Z _ a é'],
    [
      'code units, not code points',
      [
        { id: '\u{1F600}', scores: [best] },
        { id: '\uFFFD', scores: [best] },
      ],
      '\u{1F600} \uFFFD',
    ],
    [
      'those without a review last, by id',
      [
        { id: 'b', requested: '1', scores: [] },
        { id: 'a', requested: '2', scores: [null] },
        { id: 'z', scores: [['0', '0']] },
      ],
      'z a b',
    ],
  ])('%s', (_, cases, expected) => {
    expect(order(rank(inputOf(cases)))).toBe(expected);
  });
});

describe('a line', () => {
  const lineOf = (scores: Case['scores'], limits = {}) => rank(inputOf([{ id: 'A', scores }], limits)).ranking[0]!;

  test.each<readonly [Case['scores'], string | null, string | null]>([
    [[['25', '50.5']], '75.50', '0.00'],
    [[['25', '50.5'], null], '75.50', '0.00'],
    [
      [
        ['20', '50'],
        ['20', '50.1'],
        ['20', '50'],
      ],
      '70.03',
      '0.10',
    ],
    [
      [
        ['20', '50.1'],
        ['20', '50.1'],
        ['20', '50'],
      ],
      '70.07',
      '0.10',
    ],
    [
      [
        ['20', '50'],
        ['20', '50.1'],
      ],
      '70.05',
      '0.10',
    ],
    [
      [
        ['20', '50'],
        ['20', '50'],
        ['20', '50'],
        ['20', '50.1'],
      ],
      '70.03',
      '0.10',
    ],
    [
      [
        ['0', '0'],
        ['30', '70'],
      ],
      '50.00',
      '100.00',
    ],
    [[['00.5', '0']], '0.50', '0.00'],
    [[], null, null],
    [[null], null, null],
  ])('of %j shows total %s and spread %s', (scores, total, spread) => {
    expect(lineOf(scores)).toMatchObject({ total, spread, reviews: scores.filter(Boolean).length });
  });

  test.each<readonly [Case['scores'], object, readonly string[]]>([
    [[['15', '45']], {}, []],
    [[['14.9', '45.1']], {}, ['below_minimum_relevance']],
    [[['15', '44.9']], {}, ['below_minimum_total']],
    [[['14.9', '29.9']], {}, ['below_minimum_total', 'below_minimum_relevance', 'below_minimum_design']],
    [
      [['14.9', '29.9']],
      { reviewsRequired: 2 },
      ['too_few_reviews', 'below_minimum_total', 'below_minimum_relevance', 'below_minimum_design'],
    ],
    [
      [
        ['20', '70'],
        ['20', '49.9'],
      ],
      {},
      ['another_review_needed'],
    ],
    [
      [
        ['20', '70'],
        ['20', '50'],
      ],
      {},
      [],
    ],
    [[['20', '70'], ['20', '49.9'], null], {}, ['another_review_needed']],
    [
      [
        ['20', '70'],
        ['20', '49.9'],
        ['20', '60'],
      ],
      {},
      [],
    ],
    [
      [
        ['20', '70'],
        ['20', '49.9'],
      ],
      { reviewsRequired: 3 },
      ['too_few_reviews', 'another_review_needed'],
    ],
    [[best, best], { reviewsRequired: 3 }, ['too_few_reviews']],
    [[], { reviewsRequired: 3 }, ['too_few_reviews']],
    [[['20', '40']], { minimumTotal: '60.001' }, ['below_minimum_total']],
    [
      [
        ['20', '40'],
        ['20', '40'],
        ['20', '40.1'],
      ],
      { minimumTotal: '60.0333' },
      [],
    ],
    [
      [
        ['20', '40'],
        ['20', '40'],
        ['20', '40.1'],
      ],
      { minimumTotal: '60.0334' },
      ['below_minimum_total'],
    ],
    [[['1', '70']], { minimumByCriterion: {} }, []],
    [[['1', '70']], { minimumByCriterion: undefined }, []],
    [
      [
        ['20', '70'],
        ['20', '69.9'],
      ],
      { spreadLimit: '0.1' },
      [],
    ],
    [
      [
        ['20', '70'],
        ['20', '69.9'],
      ],
      { spreadLimit: '0.09' },
      ['another_review_needed'],
    ],
  ])('of %j under %j has the flags %j', (scores, limits, flags) => {
    expect(lineOf(scores, limits).flags).toEqual(flags);
  });
});

describe('the proposal', () => {
  const asking = (...requests: string[]) =>
    requests.map((requested, i) => ({ id: `${i}`, requested, group: 'G', scores: [[`${30 - i}`, '70'] as const] }));
  test.each<readonly [string, string, readonly string[], readonly string[], string]>([
    ['first_fit', '100', ['60', '50', '40'], ['0', '2'], '0.00'],
    ['strict', '100', ['60', '50', '40'], ['0'], '40.00'],
    ['strict', '100', ['60', '40', '0'], ['0', '1', '2'], '0.00'],
    ['strict', '0', ['0.01', '0'], [], '0.00'],
    ['first_fit', '0', ['0.01', '0'], ['1'], '0.00'],
    ['first_fit', '100.00', ['100.01'], [], '100.00'],
  ])('%s of %s among %j selects %j and leaves %s', (fill, amount, requests, selected, left) => {
    expect(rank(inputOf(asking(...requests), { fill, amount }))).toMatchObject({ selected, left });
  });

  it('passes over flags without closing the door', () => {
    const cases = [
      { id: 'A', requested: '999', scores: [['14', '70'] as const] },
      { id: 'B', scores: [['20', '60'] as const] },
    ];
    const { ranking, selected, reserved } = rank(inputOf(cases, { fill: 'strict', amount: '1' }));
    expect(ranking.map(({ proposal }) => proposal)).toEqual(['not_proposed', 'selected']);
    expect([selected, reserved]).toEqual([['B'], []]);
  });

  it('counts the regional groups that occur, whatever their names', () => {
    const cases = ['__proto__', 'B', null, 'B'].map((group, i) => ({
      id: `${i}`,
      group,
      requested: '60',
      scores: [best],
    }));
    const { byRegionalGroup } = rank(inputOf(cases, { amount: '120' }));
    expect(Object.entries(byRegionalGroup)).toEqual([
      ['__proto__', { applications: 1, selected: 1, amount: '60.00' }],
      ['B', { applications: 2, selected: 1, amount: '60.00' }],
    ]);
  });
});

describe('any ranking', () => {
  const tenths = (most: number) => fc.integer({ min: 0, max: most * 10 }).map((n) => `${Math.floor(n / 10)}.${n % 10}`);
  const cases = fc.uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1, maxLength: 3 }),
      requested: fc.integer({ min: 0, max: 50_000 }).map(String),
      group: fc.constantFrom('G', 'H', null),
      scores: fc.array(fc.option(fc.tuple(tenths(30), tenths(70)), { freq: 4 }), { maxLength: 4 }),
    }),
    { selector: ({ id }) => id, maxLength: 12 },
  );
  const limits = fc.record({
    fill: fc.constantFrom('strict', 'first_fit'),
    minimumTotal: fc.constantFrom('0', '40', '60'),
    spreadLimit: fc.constantFrom('20', '100'),
    amount: fc.integer({ min: 0, max: 100_000 }).map(String),
  });
  const mean = (scores: Case['scores']) => {
    const given = scores.flatMap((pair) => (pair ? [Number(pair[0]) + Number(pair[1])] : []));
    return given.reduce((a, b) => a + b, 0) / given.length;
  };

  it('does not hang on the order of the input, spends what it selects, and shows means that fall', () => {
    fc.assert(
      fc.property(cases, limits, (cases, limits) => {
        const input: RankInput = inputOf(cases, limits);
        const ranking = rank(input);
        const backwards = {
          ...input,
          applications: [...input.applications].reverse(),
          reviews: [...input.reviews].reverse(),
        };
        expect(rank(backwards)).toEqual(ranking);
        const asked = new Map(cases.map(({ id, requested }) => [id, Number(requested)]));
        const spent = ranking.selected.reduce((sum, id) => sum + asked.get(id)!, 0);
        expect(Number(ranking.spent)).toBe(spent);
        expect(Number(ranking.left)).toBe(Number(limits.amount) - spent);
        expect(spent).toBeLessThanOrEqual(Number(limits.amount));
        const reviewed = ranking.ranking
          .filter(({ reviews }) => reviews > 0)
          .map(({ id }) => mean(cases.find((c) => c.id === id)!.scores));
        reviewed.slice(1).forEach((total, i) => expect(total).toBeLessThanOrEqual(reviewed[i]! + 1e-9));
      }),
    );
  });

  it('proposes the first without flags that fits, and keeps the others in order', () => {
    fc.assert(
      fc.property(cases, limits, (cases, limits) => {
        const { ranking, selected, reserved } = rank(inputOf(cases, limits));
        const free = ranking.filter(({ flags }) => flags.length === 0).map(({ id }) => id);
        expect([...selected, ...reserved].sort()).toEqual([...free].sort());
        expect(selected).toEqual(free.filter((id) => selected.includes(id)));
        expect(reserved).toEqual(free.filter((id) => reserved.includes(id)));
        if (limits.fill === 'strict') expect(selected).toEqual(free.slice(0, selected.length));
        expect(ranking.map(({ rank }) => rank)).toEqual(ranking.map((_, i) => i + 1));
      }),
    );
  });
});
