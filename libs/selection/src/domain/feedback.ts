import { givesText, fewestReviewsTold, type FeedbackKind } from '#calls/domain';
import { reason, type Check, type Fault } from '#kernel';
import { twoDecimals } from './ranking/fraction.js';
import type { RankInput } from './ranking/index.js';
import { standingsOf } from './ranking/standing.js';

/** What the reviews of an application gave one criterion, together. */
export interface ToldScore {
  readonly criterion: string;
  /** With two decimals, halves up. */
  readonly average: string;
  /** The criterion's weight: the most that could be given. Whole. */
  readonly most: number;
}

/** What an applicant is told in numbers. Of one reviewer nothing can be told from it. */
export interface ToldScores {
  /** How many reviews were counted; at least two. */
  readonly reviews: number;
  /** In the rubric's order. */
  readonly criteria: readonly ToldScore[];
  /** Of the exact total, out of 100, with two decimals: the rounded averages need not add up to it. */
  readonly total: string;
}

/** What can be told of each application, from what the ranking was made of; nothing where fewer than two reviews were counted. */
export const scoresToTell = (input: RankInput): ReadonlyMap<string, ToldScores> =>
  new Map(
    standingsOf(input).flatMap(({ id, reviews, means }) => {
      if (means === undefined || reviews < fewestReviewsTold) return [];
      const criteria = input.rubric.criteria.map(({ name, weight }, index) => ({
        criterion: name,
        average: twoDecimals(means.byCriterion[index]!),
        most: weight,
      }));
      return [[id, { reviews, criteria, total: twoDecimals(means.total) }] as const];
    }),
  );

/** States of an application that stand at the end of an assessment; feedback goes to these. */
export const assessedStates = ['selected', 'reserved', 'unsuccessful', 'awarded', 'not_taken_up'] as const;

/** The most characters of a text. */
export const longestFeedback = 5000;

/** What the secretariat writes for one applicant. */
export interface FeedbackInput {
  readonly text: string;
  /** One of those in which applications of the window may be written. */
  readonly language: string;
}

/** What writing is judged on. */
export interface FeedbackFacts {
  readonly kind: FeedbackKind;
  /** Whether the application is in the ranking of its window, or was decided on. */
  readonly isAssessed: boolean;
  readonly wasReleased: boolean;
}

/** What stands against writing; all of it is told. */
export const feedbackChecks: readonly Check<FeedbackFacts>[] = [
  ({ kind }) => (givesText(kind) ? undefined : reason('feedback.none_promised')),
  ({ isAssessed }) => (isAssessed ? undefined : reason('feedback.not_assessed')),
  ({ wasReleased }) => (wasReleased ? reason('feedback.was_released') : undefined),
];

/** What a text must not hold, whoever wrote it. */
export interface NotToBeTold {
  /** Names of the reviewers. */
  readonly names: readonly string[];
  /** What they wrote. */
  readonly remarks: readonly string[];
}

/** So many words in a row are a reviewer's own words, no longer a coincidence. */
export const wordsOfOne = 8;

/** What is wrong with a text as it was sent. Pointers: `/text`, `/language`. */
export const faultsOfFeedback = (
  { text, language }: FeedbackInput,
  languages: readonly string[],
  { names, remarks }: NotToBeTold,
): Fault[] => {
  const said = wordsIn(text);
  const name = names.find((each) => isNamed(said, wordsIn(each)));
  const repeated = remarks.map((remark) => repeatedIn(said, wordsIn(remark))).find(Boolean);
  const texts = [
    ...(said.length === 0 ? [reason('feedback.text_missing')] : []),
    ...(text.length > longestFeedback ? [reason('feedback.text_too_long', { most: longestFeedback })] : []),
    ...(name === undefined ? [] : [reason('feedback.names_reviewer', { name })]),
    ...(repeated === undefined ? [] : [reason('feedback.repeats_reviewer', { words: repeated })]),
  ];
  return [
    ...texts.map((fault) => ({ pointer: '/text', ...fault })),
    ...(languages.includes(language) ? [] : [{ pointer: '/language', ...reason('feedback.language_unknown') }]),
  ];
};

/** Compared as people hear them: without case, accents and signs, in any script. */
const wordsIn = (text: string): string[] =>
  [...segmenter.segment(text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase())]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Whether some words stand in a text, whole and in a row. */
const holds = (said: readonly string[], wanted: readonly string[]): boolean =>
  ` ${said.join(' ')} `.includes(` ${wanted.join(' ')} `);

/** Whether somebody is named. A name of one word may be a word like any other. */
const isNamed = (said: readonly string[], name: readonly string[]): boolean => name.length > 1 && holds(said, name);

/** The first words in a row that a text has from another. */
const repeatedIn = (said: readonly string[], other: readonly string[]): string | undefined =>
  other
    .map((_, from) => other.slice(from, from + wordsOfOne))
    .find((run) => run.length === wordsOfOne && holds(said, run))
    ?.join(' ');
