import type { CallRow, Texts, WindowRow } from '#calls';
import { doorState } from '#calls/domain';
import type { Words } from '#words';
import type { PublicCall } from './public-home.js';

/** The windows of published and concluded calls by where their doors stand, those that close next first. */
export function publicCalls(
  calls: readonly CallRow[],
  words: Words,
): Record<'open' | 'coming' | 'closed', PublicCall[]> {
  const doors = calls
    .filter(({ state }) => state === 'published' || state === 'concluded')
    .flatMap((call) =>
      call.windows.map((window) => ({ phase: phaseOf(call, window), shown: publicCall(call, window, words) })),
    )
    .sort((a, b) => a.shown.closesAt.getTime() - b.shown.closesAt.getTime());
  const those = (phase: string): PublicCall[] => doors.filter((door) => door.phase === phase).map(({ shown }) => shown);
  return { open: those('open'), coming: those('coming'), closed: those('closed').reverse() };
}

/** A text of the call in the reader's language, else in English, else in the language it has. */
export const textIn = (texts: Texts, { language }: Words): string =>
  texts[language] ?? texts['en'] ?? Object.values(texts)[0] ?? '';

/** A name that is data of a call: in words where the catalogue has it, else as it is written, made readable. */
export function nameIn(words: Words, area: 'document' | 'rubric', name: string): string {
  const key = `call.${area}.${name}`;
  const said = words.sayCode(key);
  if (said !== `⟦${key}⟧`) return said;
  const plain = name.replaceAll('_', ' ');
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

const phaseOf = (call: CallRow, window: WindowRow): 'open' | 'coming' | 'closed' => {
  const state = doorState(window, call.now);
  if (call.state === 'concluded' || state === 'in_grace') return 'closed';
  return state;
};

const publicCall = (call: CallRow, window: WindowRow, words: Words): PublicCall => {
  const [title, windowTitle] = [textIn(call.title, words), textIn(window.title, words)];
  return {
    href: `/calls/${encodeURIComponent(call.code)}`,
    title: windowTitle === title || call.windows.length === 1 ? title : `${title}: ${windowTitle}`,
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
