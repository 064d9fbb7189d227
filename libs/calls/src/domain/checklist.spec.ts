import { describe, expect, it } from '@jest/globals';
import { instant } from '#kernel';
import { missingForPublication } from './checklist.js';
import { plainForm } from './form.js';
import { feedbackKinds, usualSettings, type FeedbackKind } from './settings.js';

const both = { en: 'A' };
const missing = (feedback: FeedbackKind, reviewsRequired: number) =>
  missingForPublication({
    ...{ title: both, languages: ['en'], guidelines: {}, clarificationsUntil: null, answersDueOn: null },
    windows: [
      {
        ...{ code: 'W', title: both, deadlineWording: both, envelopeAmount: '1.00' },
        ...{ opensAt: instant('2011-03-01T00:00:00Z'), closesAt: instant('2011-05-01T00:00:00Z') },
        rules: {
          form: plainForm,
          rubric: { criteria: [], minimumTotal: '0', minimumByCriterion: {}, reviewsRequired, spreadLimit: '20' },
          settings: { ...usualSettings, feedback },
        },
      },
    ],
  });

describe('what applicants are told of the assessment', () => {
  it.each(feedbackKinds)('can be %s where each application is reviewed twice', (kind) => {
    expect(missing(kind, 2)).toEqual([]);
  });

  it.each([
    ['none', []],
    ['written', []],
    ['scores', ['call.scores_need_more_reviews']],
    ['scores_and_written', ['call.scores_need_more_reviews']],
  ] as const)('is %s where one reviewer reads alone', (kind, expected) => {
    expect(missing(kind, 1).map(({ code }) => code)).toEqual(expected);
  });
});
