import { reason, type Fault } from '#kernel';
import { faultsOfLanguages, type TextByLanguage } from './texts.js';

/**
 * The chapters of a call's guidelines: the table of contents of the fund's guidelines for applicants of its third cycle
 * (2017), which the other grants of UNODC use too. The fund publishes the chapters; what stands in them is the call's.
 */
export const guidelineChapters = [
  'programme',
  'eligibility',
  'procedure',
  'evaluation',
  'award',
  'reporting',
  'timetable',
] as const;
/** One of the chapters. */
export type GuidelineChapter = (typeof guidelineChapters)[number];

/**
 * Guidelines by chapter; one that was not begun is absent. The text: paragraphs parted by an empty line, list items after
 * `- `, sub-headings after `## `. Nothing else is marked up.
 */
export type Guidelines = Readonly<Partial<Record<GuidelineChapter, TextByLanguage>>>;

/** Characters that a chapter has at most in one language. */
export const longestChapter = 20_000;

/** What is wrong with guidelines. Pointers count from the guidelines. */
export const faultsOfGuidelines = (guidelines: Guidelines, languages: readonly string[]): Fault[] =>
  Object.entries(guidelines).flatMap(([chapter, texts]) =>
    [
      ...(isChapter(chapter) ? [] : [{ pointer: '', ...reason('call.chapter_unknown', { chapter }) }]),
      ...faultsOfLanguages(texts, languages),
      ...Object.entries(texts).flatMap(([language, text]) =>
        faultsOfChapter(text).map((fault) => ({ pointer: `/${language}`, ...fault })),
      ),
    ].map((fault) => ({ ...fault, pointer: `/${chapter}${fault.pointer}` })),
  );

/** Guidelines in the order of the chapters, without what is empty. */
export const tidyGuidelines = (guidelines: Guidelines): Guidelines =>
  Object.fromEntries(
    guidelineChapters
      .map((chapter) => [chapter, written(guidelines[chapter] ?? {})] as const)
      .filter(([, texts]) => Object.keys(texts).length > 0),
  );

const isChapter = (name: string): name is GuidelineChapter => (guidelineChapters as readonly string[]).includes(name);

const written = (texts: TextByLanguage): TextByLanguage =>
  Object.fromEntries(
    Object.entries(texts)
      .map(([language, text]) => [language, text.replace(/\r\n?/g, '\n').trim()] as const)
      .filter(([, text]) => text !== ''),
  );

/** A heading of another rank, or without words, would be shown as it was typed. */
const faultsOfChapter = (text: string) => {
  const heading = text.split('\n').find((line) => line.startsWith('#') && !/^## \S/.test(line));
  return [
    ...(text.length > longestChapter ? [reason('call.chapter_too_long', { most: longestChapter })] : []),
    ...(heading === undefined ? [] : [reason('call.heading_malformed', { line: heading.slice(0, 80) })]),
    ...(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text) ? [reason('call.control_character')] : []),
  ];
};
