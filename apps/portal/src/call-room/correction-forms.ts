import {
  callInputOf,
  type CallInput,
  type CallRow,
  type CorrigendumInput,
  type ExtensionInput,
  type QuestionsInput,
  type TermsInput,
  type WindowInput,
  type WordingInput,
} from '#calls';
import { guidelineChapters, longestChapter } from '#calls/domain';
import { instant } from '#kernel';
import { canonicalJson } from '#platform';
import type { FormReader, Typed } from '../http/form-reader.js';
import { textsFrom, wholeTextsFrom } from '../desk/languages.js';
import { boxesOf, instantFrom } from '../desk/moment.js';
import type { Place } from '../desk/place.js';
import { formOf } from '../desk/starting-rules.js';
import { textsOfTitle } from '../desk/texts.js';
import { roomOf } from './room-page.js';

/** The zone in which a call's dates are typed: that of its first window. */
export const zoneOf = ({ windows }: CallRow): string => windows[0]!.timezone;

const same = (one: unknown, other: unknown): boolean => canonicalJson(one) === canonicalJson(other);

/** The words of a call as a form holds them, with what was changed already. */
export const wordingTyped = (call: CallRow, draft?: WordingInput): Typed => ({
  title: draft?.title ?? call.title,
  source: draft?.source ?? call.source ?? '',
  guidelines: { ...call.guidelines, ...draft?.guidelines },
  windows: Object.fromEntries(
    call.windows.map(({ code, title, deadlineWording }, index) => {
      const changed = draft?.windows?.find((window) => window.code === code);
      return [
        `w${index}`,
        { title: changed?.title ?? title, wording: textsOfTitle(changed?.deadlineWording ?? deadlineWording) },
      ];
    }),
  ),
});

/** The words that differ from those of the call. */
export const wordingFrom = (call: CallRow, form: FormReader): WordingInput => {
  const { languages } = call;
  const title = textsFrom(form, 'title', languages);
  const source = form.text('source', { least: 0 });
  const chapters = guidelineChapters
    .map((chapter) => [chapter, textsFrom(form, `guidelines[${chapter}]`, languages, longestChapter)] as const)
    .filter(([chapter, texts]) => !same(unixLines(texts), unixLines(call.guidelines[chapter] ?? {})));
  const windows = call.windows.map(({ code, ...window }, index) => {
    const [texts, wording] = [
      textsFrom(form, `windows[w${index}][title]`, languages),
      textsFrom(form, `windows[w${index}][wording]`, languages, 200),
    ];
    return {
      code,
      ...(same(texts, window.title) ? {} : { title: texts }),
      ...(same(wording, window.deadlineWording) ? {} : { deadlineWording: wording }),
    };
  });
  return {
    kind: 'wording',
    ...(same(title, call.title) ? {} : { title }),
    ...(source === (call.source ?? '') ? {} : { source }),
    ...(chapters.length === 0 ? {} : { guidelines: Object.fromEntries(chapters) }),
    windows: windows.filter((window) => Object.keys(window).length > 1),
  };
};

/** Browsers end lines with two characters. */
const unixLines = (texts: Readonly<Record<string, string>>): object =>
  Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, text.replaceAll('\r\n', '\n').trim()]));

/** The deadline as a form holds it: that of the window that closes last. */
export const deadlineTyped = (call: CallRow, draft?: ExtensionInput): Typed => {
  const last = call.windows.reduce((one, other) => (other.closesAt > one.closesAt ? other : one));
  const closesAt = draft ? instant(draft.closesAt) : last.closesAt;
  return {
    closes: boxesOf(closesAt.toISOString(), zoneOf(call), true),
    wording: textsOfTitle(draft?.deadlineWording ?? last.deadlineWording),
    windows: draft?.windows ?? call.windows.map(({ code }) => code),
  };
};

/** A later deadline, as it was typed. */
export const deadlineFrom = (call: CallRow, form: FormReader): ExtensionInput => {
  const codes = call.windows.map(({ code }) => code);
  const windows = codes.length === 1 ? codes : form.ticks('windows', codes);
  if (windows.length === 0) form.fault('windows', 'form.choose');
  return {
    kind: 'deadline',
    closesAt: instantFrom(form, 'closes', zoneOf(call), undefined),
    deadlineWording: wholeTextsFrom(form, 'wording', call.languages, 200),
    windows,
  };
};

/** The dates for questions as a form holds them. */
export const questionsTyped = (call: CallRow, draft?: QuestionsInput): Typed => {
  const { clarificationsUntil, answersDueOn } = { ...callInputOf(call), ...draft };
  const [year, month, day] = (answersDueOn?.split('-') ?? []).map((part) => String(Number(part)));
  const until = clarificationsUntil ? boxesOf(clarificationsUntil, zoneOf(call), true) : { time: '24:00' };
  return { until, answers: { year, month, day } };
};

/** Other dates for questions, as they were typed. */
export const questionsFrom = (call: CallRow, form: FormReader): QuestionsInput => ({
  kind: 'questions',
  clarificationsUntil: instantFrom(form, 'until', zoneOf(call), call.clarificationsUntil?.toISOString()),
  answersDueOn: form.day('answers'),
});

/** The place on a window of the call as the correction leaves it; its pages stand in the room of corrections. */
export const correctionPlace = (
  call: CallRow,
  draft: CorrigendumInput | undefined,
  windowCode: string,
  item?: string,
): Place => ({
  call,
  input: withCorrection(call, draft),
  windowCode,
  item,
  base: roomOf(call, 'corrigenda/terms'),
});

/** The call with the terms and forms of the correction in their places. */
const withCorrection = (call: CallRow, draft: CorrigendumInput | undefined): CallInput => {
  const input = callInputOf(call);
  if (draft?.kind !== 'terms') return input;
  const windows = input.windows.map((window) => {
    const { terms, form } = draft.windows.find(({ code }) => code === window.code) ?? {};
    return { ...window, ...(terms && { terms }), ...(form && { form: { ...window.form, ...form } }) };
  });
  return { ...input, windows };
};

/** What of terms and forms differs from the call. */
export const termsFrom = (call: CallRow, changed: CallInput): TermsInput => ({
  kind: 'terms',
  windows: changed.windows
    .map((window) => ({ window, rules: call.windows.find(({ code }) => code === window.code)!.rules }))
    .filter(({ window, rules }) => !same(window.terms, rules.terms) || !same(formIn(window), formIn(rules)))
    .map(({ window }) => ({ code: window.code, terms: window.terms, form: formOf(window) })),
});

const formIn = (rules: Pick<WindowInput, 'form'>): object => formOf(rules as WindowInput);

/** What a correction has changed already of the parts of its windows: `SGF terms`. */
export const changedParts = (call: CallRow, draft: CorrigendumInput | undefined): string[] =>
  correctionPlace(call, draft, '').input.windows.flatMap((changed) => {
    const { terms, form } = call.windows.find(({ code }) => code === changed.code)!.rules;
    const { documents, questions, sections = [] } = formOf(changed);
    return [
      ...(same(changed.terms, terms) ? [] : [`${changed.code} terms`]),
      ...(same(documents, form.documents) ? [] : [`${changed.code} documents`]),
      ...(same(sections, form.sections ?? []) ? [] : [`${changed.code} sections`]),
      ...(same(questions, form.questions) ? [] : [`${changed.code} questions`]),
    ];
  });
