import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { reasonsFrom } from '#kernel';
import { faultsOfFeedback, feedbackChecks, longestFeedback, scoresToTell, wordsOfOne } from './feedback.js';
import type { RankInput } from './ranking/index.js';

const criteria = [
  { name: 'relevance', weight: 60 },
  { name: 'capacity', weight: 40 },
];
const input = (reviews: RankInput['reviews']): RankInput => ({
  rubric: { criteria, minimumTotal: '0', minimumByCriterion: {}, reviewsRequired: 2, spreadLimit: '20' },
  envelope: { amount: '1.00', currency: 'USD' },
  fill: 'strict',
  applications: [{ id: 'a', requested: '1.00', regionalGroup: null, submittedAt: '2011-04-01T00:00:00Z' }],
  reviews,
});
const inTenths = (tenths: number): string => `${Math.trunc(tenths / 10)}.${tenths % 10}`;
const review = (reviewer: string, relevance: number, capacity: number) => ({
  application: 'a',
  reviewer,
  scores: { relevance: inTenths(relevance), capacity: inTenths(capacity) },
});
const told = (...reviews: RankInput['reviews']) => scoresToTell(input(reviews)).get('a');

describe('the scores that an applicant is told', () => {
  const given = fc.array(fc.tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 400 })), {
    minLength: 2,
    maxLength: 9,
  });
  const reviewsOf = (scores: readonly (readonly [number, number])[]) =>
    scores.map(([relevance, capacity], index) => review(`r${index}`, relevance, capacity));

  it('are averages within half a hundredth, of each criterion and in all', () => {
    /** Whether a figure with two decimals is a sum of tenths over a count, halves up; exactly. */
    const isAverage = (figure: string, tenths: number, count: number): boolean => {
      const off = 2 * (tenths * 10 - Number(figure.replace('.', '')) * count);
      return off >= -count && off < count;
    };
    fc.assert(
      fc.property(given, (scores) => {
        const { reviews, criteria: each, total } = told(...reviewsOf(scores))!;
        const sums = [0, 1].map((at) => scores.reduce((sum, score) => sum + score[at]!, 0));
        expect(reviews).toBe(scores.length);
        expect(each.map(({ criterion, most }) => [criterion, most])).toEqual([
          ['relevance', 60],
          ['capacity', 40],
        ]);
        each.forEach(({ average }, at) => expect(isAverage(average, sums[at]!, scores.length)).toBe(true));
        expect(isAverage(total, sums[0]! + sums[1]!, scores.length)).toBe(true);
      }),
    );
  });

  it('do not depend on the order of the reviews, nor on who wrote which', () => {
    const shuffled = given.chain((scores) =>
      fc.tuple(fc.constant(scores), fc.shuffledSubarray(scores, { minLength: scores.length })),
    );
    fc.assert(
      fc.property(shuffled, ([scores, others]) => {
        expect(told(...reviewsOf(others))).toEqual(told(...reviewsOf(scores)));
      }),
    );
  });

  it('round halves up', () => {
    const [one, two] = [review('r1', 1, 0), review('r2', 2, 0)];
    expect(told(one, two)?.criteria[0]?.average).toBe('0.15');
    const scores = [10, 10, 10, 10, 10, 10, 10, 11].map((tenths, index) => review(`r${index}`, tenths, 0));
    expect(told(...scores)?.total).toBe('1.01');
  });

  it('are nobody’s scores alone: with fewer than two reviews there are none', () => {
    expect(told()).toBeUndefined();
    expect(told(review('r1', 300, 200))).toBeUndefined();
    expect(told(review('r1', 300, 200), { application: 'a', reviewer: 'r2', recused: true })).toBeUndefined();
    expect(told(review('r1', 300, 200), review('r2', 300, 200))?.reviews).toBe(2);
  });

  it('hold no reviewer', () => {
    expect(JSON.stringify(told(review('Rose Field', 1, 2), review('Amir Haddad', 3, 4)))).not.toMatch(/Rose|Amir/);
  });
});

describe('writing', () => {
  const facts = { kind: 'written', isAssessed: true, wasReleased: false } as const;
  it.each([
    ['a text that the call gives', facts, []],
    ['beside scores', { ...facts, kind: 'scores_and_written' as const }, []],
    ['where the call gives nothing', { ...facts, kind: 'none' as const }, ['feedback.none_promised']],
    ['where it gives scores alone', { ...facts, kind: 'scores' as const }, ['feedback.none_promised']],
    ['before anything is ranked', { ...facts, isAssessed: false }, ['feedback.not_assessed']],
    ['after it was given', { ...facts, wasReleased: true }, ['feedback.was_released']],
  ])('%s', (_, each, expected) => {
    expect(reasonsFrom(feedbackChecks, each).map(({ code }) => code)).toEqual(expected);
  });
});

describe('a text', () => {
  const remark = 'The partners have no experience with the legal aid that the plan promises to survivors.';
  const notTold = { names: ['Rosé  Field', 'Will'], remarks: [remark, 'Too short'] };
  const faults = (text: string, language = 'en') =>
    faultsOfFeedback({ text, language }, ['en', 'fr'], notTold).map(({ pointer, code }) => `${pointer} ${code}`);

  it.each([
    ['in one’s own words', 'The plan promises legal aid, and says little about who would give it.', []],
    ['that is empty', ' \n', ['/text feedback.text_missing']],
    ['that is too long', 'word '.repeat(longestFeedback / 5 + 1), ['/text feedback.text_too_long']],
    ['that names a reviewer', 'As ROSE FIELD said', ['/text feedback.names_reviewer']],
    ['that shares a word with a name', 'It will help; a rose, a field of them', []],
    ['with a reviewer’s words', `They say: ${remark}`, ['/text feedback.repeats_reviewer']],
    ['with fewer of them', 'Indeed the partners have no experience with such legal aid.', []],
    ['that is as short as a remark', 'Too short', []],
  ])('%s', (_, text, expected) => {
    expect(faults(text)).toEqual(expected);
  });

  it('is in a language of the applications', () => {
    expect(faults('Bien.', 'es')).toEqual(['/language feedback.language_unknown']);
  });

  it('is looked at in any script', () => {
    const chinese = '这个项目的合作伙伴没有向受害者提供法律援助的经验';
    const [fault] = faultsOfFeedback({ text: `我们认为${chinese}。`, language: 'zh' }, ['zh'], {
      names: [],
      remarks: [chinese],
    });
    expect(fault?.code).toBe('feedback.repeats_reviewer');
  });

  it('has a reviewer’s words from so many in a row on, wherever they stand', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{3,8}$/), { minLength: wordsOfOne, maxLength: 20 });
    fc.assert(
      fc.property(words, fc.nat(), (said, from) => {
        const at = from % (said.length - wordsOfOne + 1);
        const text = `Zz ${said.slice(at, at + wordsOfOne).join(', ')}; zz`;
        const remarks = [said.join(' ')];
        const [fault] = faultsOfFeedback({ text, language: 'en' }, ['en'], { names: [], remarks });
        expect(fault?.code).toBe('feedback.repeats_reviewer');
      }),
    );
  });
});
