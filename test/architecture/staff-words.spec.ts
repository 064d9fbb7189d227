import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { enAreas } from '../../libs/words/src/en/index.js';
import { isStaffArea } from '../../libs/words/src/staff.js';
import { root } from '../support/project.js';

// Staff work in English, so their words may lack a language. Whatever an applicant, a reviewer or a visitor can reach says nothing
// in them: neither a page itself, nor what it takes from another room, fault codes of a form included.

const portal = join(root, 'apps/portal/src');

/** Rooms, and pages of other rooms, that only the fund's side enters. */
const isStaffs = (file: string): boolean =>
  /^(desk|call-room|late-door|redaction)\//.test(file) || staffPages.some((start) => file.startsWith(start));
const staffPages = [
  // Questions and letters from the secretariat's side.
  ...['clarifications/clarification', 'clarifications/setting-aside', 'clarifications/incoming-questions'],
  ...['clarifications/answers-at-desk', 'clarifications/publication'],
  ...['messages/desk-', 'messages/new-request', 'messages/request-parts'],
  // Feedback as it is written.
  ...['feedback/write-page', 'feedback/desk-', 'feedback/list-page', 'feedback/reviews-read'],
  // What waits for an office, on a home that everybody has.
  ...['home/office-concerns', 'home/open-proposals', 'home/correspondence-concerns'],
];

/** On a page of both sides, what it says to the fund's side alone. */
const saidToStaff = [
  'http/pages.ts: desk.menu',
  'messages/messages-page.tsx: corr.desk.request_title',
  'messages/messages-page.tsx: corr.messages.new',
  'messages/messages-page.tsx: corr.messages.waits_secretariat',
  'writing/task-list-page.tsx: late.back',
];

const staffKeys = new Set(
  Object.entries(enAreas).flatMap(([area, messages]) => (isStaffArea(area) ? Object.keys(messages) : [])),
);

const files = readdirSync(portal, { recursive: true, encoding: 'utf8' }).filter(
  (path) => /\.tsx?$/.test(path) && !/\.spec\./.test(path),
);
const textOf = (file: string): string => readFileSync(join(portal, file), 'utf8');
/** A file that only says what a room brings: whoever follows it reaches both sides. */
const isRegister = (file: string): boolean =>
  /: Room = \{/.test(textOf(file)) || /^(portal\.module|main|index)\.ts$/.test(file);

const importsOf = (file: string): string[] =>
  [...textOf(file).matchAll(/^(?:import|export) (?!type )[^;]*? from '(\.[^']+)\.js';/gms)]
    .map(([, path]) => relative(portal, join(portal, dirname(file), path!)))
    .map((path) => [`${path}.ts`, `${path}.tsx`].find((each) => existsSync(join(portal, each))))
    .filter((path): path is string => path !== undefined);

const staffWordsIn = (file: string): string[] =>
  [...textOf(file).matchAll(/'([a-z_]+(?:\.[a-zA-Z0-9_]+)+)'/g)]
    .map(([, key]) => key!)
    .filter((key) => staffKeys.has(key));

/** What a page outside of the staff rooms is made of, wherever it stands. */
function reachedFrom(starts: readonly string[]): string[] {
  const reached = new Set(starts);
  for (const file of reached)
    for (const next of importsOf(file)) if (!isRegister(next) && !isStaffPage(next)) reached.add(next);
  return [...reached];
}

/** Imported by a controller or a home that serves both sides, and shown to the fund's side alone. */
const isStaffPage = (file: string): boolean => staffPages.some((start) => file.startsWith(start));

describe('what applicants, reviewers and visitors reach', () => {
  const starts = files.filter((file) => !isStaffs(file) && !isRegister(file));

  it('is looked at', () => {
    expect(starts.length).toBeGreaterThan(100);
    expect(staffKeys.size).toBeGreaterThan(100);
    expect(staffPages.filter((start) => !files.some((file) => file.startsWith(start)))).toEqual([]);
  });

  it('says nothing in the words of staff', () =>
    expect(
      reachedFrom(starts)
        .flatMap((file) => staffWordsIn(file).map((key) => `${file}: ${key}`))
        .filter((found) => !saidToStaff.includes(found)),
    ).toEqual([]));
});
