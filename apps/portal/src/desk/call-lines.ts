import type { CallInput, WindowInput } from '#calls';
import type { Words } from '#words';
import { criterionSentence } from '../calls/criterion-sentence.js';
import { nameIn, textIn } from '../calls/public-calls.js';
import type { NotedRubric } from './parts/rubric.js';
import { formOf, settingsOf } from './starting-rules.js';
import { textsOfTitle } from './texts.js';

/** One thing that a call says, in words. */
export interface Line {
  /** The same thing has the same key in every call. */
  readonly key: string;
  readonly label: string;
  readonly value: string;
}

/** A thing that two calls say differently. */
export interface Difference {
  readonly label: string;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** What differs from one call to another, field by field; without the first, everything is new. */
export function differencesOf(before: CallInput | undefined, after: CallInput, words: Words): Difference[] {
  const [old, now] = [before === undefined ? [] : linesOf(before, words), linesOf(after, words)];
  const valueIn = (lines: readonly Line[], wanted: string) => lines.find(({ key }) => key === wanted)?.value;
  const gone = old.filter(({ key }) => valueIn(now, key) === undefined);
  return [
    ...now.map(({ key, label, value }) => ({ label, before: valueIn(old, key), after: value })),
    ...gone.map(({ label, value }) => ({ label, before: value, after: undefined })),
  ].filter((each) => each.before !== each.after);
}

/** Everything that a call says, field by field, in words. */
export function linesOf(call: CallInput, words: Words): Line[] {
  const { say, sayCode, list } = words;
  const languages = call.languages ?? ['en'];
  return [
    { key: 'code', label: say('desk.call.code'), value: call.code },
    ...titleLines('title', say('desk.call.title'), call.title, words),
    {
      key: 'languages',
      label: say('desk.call.languages'),
      value: list(languages.map((language) => sayCode(`desk.language.${language}`))),
    },
    ...(call.source ? [{ key: 'source', label: say('desk.call.source'), value: call.source }] : []),
    ...call.windows.flatMap((window) => linesOfWindow(window, words)),
  ];
}

function linesOfWindow(window: WindowInput, words: Words): Line[] {
  const own = [
    ...titleLines('title', words.say('desk.window.title'), window.title, words),
    ...doorLines(window, words),
    ...termsLines(window, words),
    ...rubricLines(window, words),
    ...formLines(window, words),
    ...settingsLines(window, words),
  ];
  return own.map(({ key, label, value }) => ({
    key: `${window.code} ${key}`,
    label: `${window.code}: ${label}`,
    value,
  }));
}

const titleLines = (key: string, label: string, title: CallInput['title'], { sayCode }: Words): Line[] =>
  Object.entries(textsOfTitle(title)).map(([language, value]) => ({
    key: `${key} ${language}`,
    label: `${label} (${sayCode(`desk.language.${language}`)})`,
    value,
  }));

function doorLines(window: WindowInput, { say, dateTime, money, number }: Words): Line[] {
  const { opensAt = '', closesAt = '', timezone = 'UTC', envelope } = window;
  return [
    { key: 'opens', label: say('desk.window.opens'), value: dateTime(opensAt, timezone) },
    { key: 'closes', label: say('desk.window.closes'), value: dateTime(closesAt, timezone) },
    { key: 'zone', label: say('desk.window.zone'), value: timezone },
    { key: 'wording', label: say('desk.window.wording'), value: window.deadlineWording ?? '' },
    { key: 'grace', label: say('desk.window.grace'), value: number(window.graceSeconds ?? 0) },
    ...(envelope ? [{ key: 'envelope', label: say('desk.window.envelope'), value: money(envelope) }] : []),
  ];
}

const termsLines = ({ terms }: WindowInput, words: Words): Line[] =>
  terms.criteria.map((chosen) => ({
    key: `criterion ${chosen.criterion}`,
    label: words.sayCode(`desk.criterion.${chosen.criterion}`),
    value: criterionSentence(words, chosen),
  }));

function rubricLines({ rubric, fill }: WindowInput, words: Words): Line[] {
  const { say, sayCode } = words;
  const { note } = rubric as NotedRubric;
  return [
    ...rubric.criteria.map(({ name, weight }) => ({
      key: `rubric ${name}`,
      label: `${say('desk.part.rubric')}, ${nameIn(words, 'rubric', name)}`,
      value: pointsOf(weight, rubric.minimumByCriterion[name], words),
    })),
    { key: 'minimum', label: say('desk.rubric.minimum_total'), value: rubric.minimumTotal },
    { key: 'reviews', label: say('desk.rubric.reviews'), value: String(rubric.reviewsRequired) },
    { key: 'spread', label: say('desk.rubric.spread'), value: rubric.spreadLimit },
    { key: 'fill', label: say('desk.rubric.fill'), value: sayCode(`portal.call.fill.${fill}`) },
    ...(note ? [{ key: 'note', label: say('desk.rubric.note'), value: note }] : []),
  ];
}

const pointsOf = (weight: number, minimum: string | undefined, { say }: Words): string =>
  minimum === undefined ? say('desk.rubric.points', { weight }) : say('desk.rubric.points_of', { weight, minimum });

function formLines(window: WindowInput, words: Words): Line[] {
  const { documents, questions, applicationsPerOrganisation } = formOf(window);
  return [
    ...documents.map(({ document, required }) => ({
      key: `document ${document}`,
      label: `${words.say('desk.part.documents')}, ${nameIn(words, 'document', document)}`,
      value: words.sayCode(`desk.documents.way.${required ? 'required' : 'optional'}`),
    })),
    ...questions.map(({ name, label, kind }) => ({
      key: `question ${name}`,
      label: words.say('desk.part.question'),
      value: `${textIn(label, words)} (${words.sayCode(`desk.question.kind.${kind}`)})`,
    })),
    {
      key: 'applications',
      label: words.say('desk.settings.applications'),
      value: words.number(applicationsPerOrganisation),
    },
  ];
}

function settingsLines(window: WindowInput, { say, sayCode, number }: Words): Line[] {
  const { sealedUntilClosing, ...numbers } = settingsOf(window);
  return [
    ...(['quorum', 'reportDueDays', 'retentionYears'] as const).map((name) => ({
      key: name,
      label: sayCode(`desk.settings.${name}`),
      value: number(numbers[name]),
    })),
    { key: 'sealed', label: say('desk.settings.sealed'), value: say(sealedUntilClosing ? 'desk.yes' : 'desk.no') },
  ];
}
