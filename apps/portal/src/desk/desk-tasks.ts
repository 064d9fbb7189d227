import type { CallRow, WindowRow } from '#calls';
import type { Reason } from '#kernel';
import type { Words } from '#words';
import type { Task } from '../components/index.js';
import { lacks } from './missing-places.js';
import { deskOf, placeOn, windowPath } from './place.js';
import { sectionsIn } from './starting-rules.js';

/** What of a call is looked at: what is missing, and whether whoever looks may change it. */
export interface Look {
  readonly missing: readonly Reason[];
  readonly mayEdit: boolean;
  readonly words: Words;
}

/** The parts that a call has once. */
export function tasksOfCall(call: CallRow, { missing, mayEdit, words }: Look): Task[] {
  const { say, sayCode, list, deadline } = words;
  const { clarificationsUntil } = call;
  const rows = [
    ['title', list(call.languages.map((language) => sayCode(`desk.language.${language}`)))],
    ['guidelines', say('desk.page.chapters', { count: Object.keys(call.guidelines).length })],
    [
      'clarifications',
      clarificationsUntil
        ? say('desk.page.questions_until', { when: deadline(clarificationsUntil, call.windows[0]?.timezone ?? 'UTC') })
        : say('desk.page.no_questions'),
    ],
  ] as const;
  const isBare = (part: string): boolean => part === 'guidelines' && Object.keys(call.guidelines).length === 0;
  return rows.map(([part, hint]) => ({
    title: say(`desk.part.${part}`),
    hint,
    ...(mayEdit ? { href: `${deskOf(call)}/edit/${part}` } : {}),
    status: isBare(part) ? { text: say('desk.guidelines.not_begun') } : statusOf(!lacks(missing, part), words),
  }));
}

/** The parts of one window. */
export function tasksOfWindow(call: CallRow, window: WindowRow, { missing, mayEdit, words }: Look): Task[] {
  const { say, dateTime, deadline } = words;
  const { terms, rubric, form, settings } = window.rules;
  const { opensAt, closesAt, timezone } = window;
  const dates = { opens: dateTime(opensAt, timezone), closes: deadline(closesAt, timezone) };
  const rows = [
    ['dates', say('desk.from_to', dates)],
    ['terms', say('desk.page.criteria', { count: terms.criteria.length })],
    ['rubric', say('desk.page.rubric', { count: rubric.criteria.length })],
    ['documents', say('desk.page.documents', { count: form.documents.length })],
    ['sections', say('desk.page.sections', { count: sectionsIn(form).length })],
    ['questions', say('desk.page.questions', { count: form.questions.length })],
    ['reviewing', say('desk.page.reviewing')],
    ['reasons', say('desk.page.reasons', { count: settings.reasons.length })],
    ['settings', say('desk.page.settings')],
  ] as const;
  const isBare = (part: string): boolean => part === 'terms' && terms.criteria.length === 0;
  return rows.map(([part, hint]) => ({
    title: say(`desk.part.${part}`),
    hint,
    ...(mayEdit ? { href: windowPath(placeOn(call, window.code), part) } : {}),
    status: statusOf(!isBare(part) && !lacks(missing, part, window.code), words),
  }));
}

const statusOf = (isDone: boolean, { say }: Words): Task['status'] =>
  isDone ? { text: say('desk.done') } : { text: say('desk.to_do'), tag: 'blue' };
