import type { CallInput, WindowInput } from '#calls';
import { guidelineChapters } from '#calls/domain';
import { fundTimeZone, type Words } from '#words';
import { criterionSentence } from '../calls/criterion-sentence.js';
import { formLines } from './form-lines.js';
import { calledIn } from './names.js';
import type { NotedRubric } from './parts/rubric.js';
import { settingsLines } from './settings-lines.js';
import { formOf, settingsOf } from './starting-rules.js';
import { textLines, type Line } from './text-lines.js';
import { textsOfTitle } from './texts.js';

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
  const { say, sayCode, list, date, deadline } = words;
  const { languages = ['en'], guidelines = {}, clarificationsUntil, answersDueOn } = call;
  const zone = call.windows[0]?.timezone ?? fundTimeZone;
  return [
    { key: 'code', label: say('desk.call.code'), value: call.code },
    ...textLines('title', say('desk.call.title'), textsOfTitle(call.title), words),
    {
      key: 'languages',
      label: say('desk.call.languages'),
      value: list(languages.map((language) => sayCode(`desk.language.${language}`))),
    },
    ...(call.source ? [{ key: 'source', label: say('desk.call.source'), value: call.source }] : []),
    ...guidelineChapters.flatMap((chapter) =>
      textLines(`chapter ${chapter}`, sayCode(`public.chapter.${chapter}`), guidelines[chapter] ?? {}, words),
    ),
    ...(clarificationsUntil
      ? [{ key: 'until', label: say('desk.clarifications.until'), value: deadline(clarificationsUntil, zone) }]
      : []),
    ...(answersDueOn ? [{ key: 'answers', label: say('desk.clarifications.answers'), value: date(answersDueOn) }] : []),
    ...call.windows.flatMap((window) => linesOfWindow(window, words)),
  ];
}

function linesOfWindow(window: WindowInput, words: Words): Line[] {
  const own = [
    ...textLines('title', words.say('desk.window.title'), textsOfTitle(window.title), words),
    ...doorLines(window, words),
    ...termsLines(window, words),
    ...rubricLines(window, words),
    ...formLines(formOf(window), words),
    ...settingsLines(settingsOf(window), words),
  ];
  return own.map(({ key, label, value }) => ({
    key: `${window.code} ${key}`,
    label: `${window.code}: ${label}`,
    value,
  }));
}

function doorLines(window: WindowInput, words: Words): Line[] {
  const { say, dateTime, deadline, money, number } = words;
  const { opensAt = '', closesAt = '', timezone = 'UTC', envelope } = window;
  return [
    { key: 'opens', label: say('desk.window.opens'), value: dateTime(opensAt, timezone) },
    { key: 'closes', label: say('desk.window.closes'), value: deadline(closesAt, timezone) },
    { key: 'zone', label: say('desk.window.zone'), value: timezone },
    ...textLines('wording', say('desk.window.wording'), textsOfTitle(window.deadlineWording ?? {}), words),
    { key: 'grace', label: say('desk.window.grace'), value: number(window.graceSeconds ?? 0) },
    ...(envelope ? [{ key: 'envelope', label: say('desk.window.envelope'), value: money(envelope) }] : []),
  ];
}

const termsLines = (window: WindowInput, words: Words): Line[] =>
  window.terms.criteria.map((chosen) => ({
    key: `criterion ${chosen.criterion}`,
    label: words.sayCode(`desk.criterion.${chosen.criterion}`),
    value: criterionSentence(words, chosen, formOf(window).documents),
  }));

function rubricLines({ rubric, fill }: WindowInput, words: Words): Line[] {
  const { say, sayCode } = words;
  const { note } = rubric as NotedRubric;
  return [
    ...rubric.criteria.flatMap(({ name, weight, title, guidance = {} }) => {
      const called = `${say('desk.part.rubric')}, ${calledIn(words, 'rubric', name, title)}`;
      return [
        { key: `rubric ${name}`, label: called, value: pointsOf(weight, rubric.minimumByCriterion[name], words) },
        ...textLines(`rubric ${name} title`, `${called}: ${say('desk.guidance.name')}`, title ?? {}, words),
        ...textLines(`rubric ${name} guidance`, `${called}: ${say('desk.part.guidance')}`, guidance, words),
      ];
    }),
    { key: 'minimum', label: say('desk.rubric.minimum_total'), value: rubric.minimumTotal },
    { key: 'reviews', label: say('desk.rubric.reviews'), value: String(rubric.reviewsRequired) },
    { key: 'spread', label: say('desk.rubric.spread'), value: rubric.spreadLimit },
    { key: 'fill', label: say('desk.rubric.fill'), value: sayCode(`portal.call.fill.${fill}`) },
    ...(note ? [{ key: 'note', label: say('desk.rubric.note'), value: note }] : []),
  ];
}

const pointsOf = (weight: number, minimum: string | undefined, { say }: Words): string =>
  minimum === undefined ? say('desk.rubric.points', { weight }) : say('desk.rubric.points_of', { weight, minimum });
