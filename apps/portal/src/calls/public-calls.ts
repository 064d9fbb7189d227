import type { CallRow, Texts, WindowRow } from '#calls';
import { doorState, type DocumentAsked } from '#calls/domain';
import type { Words } from '#words';

/** Where a window stands for everybody. Grace is nothing to count on, so it is closed. */
export type Phase = 'open' | 'coming' | 'closed';

/** One call as the public sees it. */
export interface PublicCall {
  readonly href: string;
  readonly title: string;
  /** Of the title, where it is not that of the page. */
  readonly language?: string | undefined;
  readonly opensAt: Date;
  readonly closesAt: Date;
  /** The deadline as the call's text has it. */
  readonly wording: Texts;
  /** In words: an amount, perhaps by year. */
  readonly largestGrant?: string | undefined;
}

/** The windows of published and concluded calls by where their doors stand: first what opens or closes next, or closed last. */
export function publicCalls(calls: readonly CallRow[], words: Words): Record<Phase, PublicCall[]> {
  const doors = calls
    .flatMap((call) =>
      call.windows.map((window) => ({ phase: phaseOf(call, window), shown: publicCall(call, window, words) })),
    )
    .sort((a, b) => a.shown.closesAt.getTime() - b.shown.closesAt.getTime());
  const those = (phase: Phase): PublicCall[] => doors.filter((door) => door.phase === phase).map(({ shown }) => shown);
  const opening = (a: PublicCall, b: PublicCall): number => a.opensAt.getTime() - b.opensAt.getTime();
  return { open: those('open'), coming: those('coming').sort(opening), closed: those('closed').reverse() };
}

/** Where a window stands; nowhere while its call is not public, or once it was cancelled. */
export function phaseOf(call: CallRow, window: WindowRow): Phase | undefined {
  if (call.state === 'concluded') return 'closed';
  if (call.state !== 'published') return undefined;
  const state = doorState(window, call.now);
  return state === 'in_grace' ? 'closed' : state;
}

/** The public address of a call; its further pages stand below it. */
export const addressOf = ({ code }: Pick<CallRow, 'code'>): string => `/calls/${encodeURIComponent(code)}`;

/** The address of a file made from a call; where there are several windows, of one of them. */
export function fileOf(call: CallRow, file: string, window?: WindowRow): string {
  const one = window === undefined || call.windows.length === 1 ? '' : `?window=${encodeURIComponent(window.code)}`;
  return `${addressOf(call)}/${file}${one}`;
}

/** A text of the call in the reader's language, else in English, else in the language it has. */
export const textIn = (texts: Texts, words: Words): string => texts[languageFor(texts, words)] ?? '';

/** The language of a text of the call, for its `lang`, where it is not that of the page around it. */
export const languageOfCall = (texts: Texts, words: Words): string | undefined => {
  const language = languageFor(texts, words);
  return language === words.language ? undefined : language;
};

/** Languages by their names in the reader's, as a list: a call may have more of them than the portal. */
export const languageNames = (codes: readonly string[], { list, languageName }: Words): string =>
  list(codes.map(languageName));

/** A name that is data of a call: in words where the catalogue has it, else as it is written, made readable. */
export function nameIn(words: Words, area: 'document' | 'rubric', name: string): string {
  const said = words.sayIf(`call.${area}.${name}`);
  if (said !== undefined) return said;
  const plain = name.replaceAll('_', ' ');
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** What a document is called: by the call that asks for it where it is the call's own, else by the product. */
export function documentIn(words: Words, asked: readonly DocumentAsked[], name: string): string {
  const title = titleOf(asked, name);
  return (title && textIn(title, words)) || nameIn(words, 'document', name);
}

/** The name that a call itself gives a document of its own. */
export const titleOf = (asked: readonly DocumentAsked[], name: string): Texts | undefined =>
  asked.find(({ document }) => document === name)?.title;

const languageFor = (texts: Texts, { language }: Words): string =>
  [language, 'en', ...Object.keys(texts)].find((each) => texts[each]) ?? language;

const publicCall = (call: CallRow, window: WindowRow, words: Words): PublicCall => {
  const [title, windowTitle] = [textIn(call.title, words), textIn(window.title, words)];
  return {
    href: addressOf(call),
    title: windowTitle === title || call.windows.length === 1 ? title : `${title}: ${windowTitle}`,
    language: languageOfCall(call.title, words),
    opensAt: window.opensAt,
    closesAt: window.closesAt,
    wording: window.deadlineWording,
    largestGrant: largestGrant(window, words),
  };
};

function largestGrant({ rules }: WindowRow, words: Words): string | undefined {
  const paramsOf = (name: string) => rules.terms.criteria.find(({ criterion }) => criterion === name)?.params;
  const [total, cap] = [paramsOf('total_between'), paramsOf('yearly_cap')] as Record<string, string>[];
  if (total) return words.money({ amount: total['max']!, currency: total['currency']! });
  const money = cap && words.money({ amount: cap['amount']!, currency: cap['currency']! });
  return money && words.say('portal.call.each_year', { money });
}
