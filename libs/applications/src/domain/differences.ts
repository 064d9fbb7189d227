import type { Answers } from './answers.js';
import type { SubmittedDocument } from './submission.js';

/**
 * A section in which two copies say different things; `documents` names kinds of document as its fields, `profile` facts of
 * the organisation.
 */
export interface ChangedSection {
  readonly section: string;
  readonly fields: readonly string[];
}

/** What is handed in, or would be. */
export interface Copy {
  /** What the profile of the organisation says, fact by fact. */
  readonly organisation: object;
  readonly answers: Answers;
  readonly documents: readonly Pick<SubmittedDocument, 'document' | 'sha256'>[];
}

/** What a working copy says otherwise than the submission that counts. Nothing where both say the same. */
export const differencesOf = (submitted: Copy, working: Copy): ChangedSection[] => {
  const names = namesOf(submitted.answers, working.answers);
  const sections = names.map((section) => ({
    section,
    fields: changedIn(submitted.answers[section] ?? {}, working.answers[section] ?? {}),
  }));
  const profile = { section: 'profile', fields: changedIn(submitted.organisation, working.organisation) };
  const documents = { section: 'documents', fields: changedIn(filesOf(submitted), filesOf(working)) };
  return [profile, ...sections, documents].filter(({ fields }) => fields.length > 0);
};

/** What was not answered and what was answered with nothing are the same. */
const changedIn = (before: object, after: object): string[] => {
  const [was, is] = [before as Fields, after as Fields];
  return namesOf(was, is).filter((name) => !equal(was[name], is[name]));
};

type Fields = Readonly<Record<string, unknown>>;

const namesOf = (a: object, b: object): string[] => [...new Set([...Object.keys(a), ...Object.keys(b)])];

const filesOf = ({ documents }: Copy): Fields =>
  Object.fromEntries(
    documents.map(({ document }) => [
      document,
      documents.filter((one) => one.document === document).map(({ sha256 }) => sha256),
    ]),
  );

const equal = (a: unknown, b: unknown): boolean => {
  if (isNothing(a) || isNothing(b)) return isNothing(a) && isNothing(b);
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  return namesOf(a, b).every((name) => equal((a as Fields)[name], (b as Fields)[name]));
};

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
