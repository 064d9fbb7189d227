import { enAreas } from './en/index.js';
import { languages, type Language, type LanguageRow } from './languages.js';
import type { Message } from './message.js';
import { isStaffArea, type Area } from './staff.js';

/**
 * By key, a fingerprint of the English message that a translation was made from, as somebody recorded it who compared the
 * two (`sgf words accept`). When the English changes, the fingerprint does not fit any more: the translation is stale.
 */
export type MadeFrom = Readonly<Record<string, string>>;

/** A message that needs a translator: it is missing, was made from other English (or never compared), or English has it no more. */
export interface Untrue {
  readonly area: string;
  readonly key: string;
  readonly fault: 'missing' | 'stale' | 'unknown';
}

/** What is untrue of a language. An area of staff that the language leaves out lacks nothing. */
export function untrueIn(language: Language, madeFrom: MadeFrom): Untrue[] {
  return Object.entries(enAreas).flatMap(([area, english]) => {
    const own = ownArea(language, area);
    if (own === undefined && isStaffArea(area)) return [];
    const faults = [...new Set([...Object.keys(english), ...Object.keys(own ?? {})])].map((key) => ({
      area,
      key,
      fault: faultOf(key, english, own ?? {}, madeFrom),
    }));
    return faults.filter((each): each is Untrue => each.fault !== undefined);
  });
}

/** The record after somebody has compared an area with the English as it stands now. */
export function accepted(language: Language, area: Area, madeFrom: MadeFrom): MadeFrom {
  const known = new Map(Object.entries(madeFrom));
  for (const [key, message] of Object.entries<Message>(enAreas[area]))
    if (Object.hasOwn(ownArea(language, area) ?? {}, key)) known.set(key, fingerprint(message));
  const keys = Object.values(enAreas).flatMap((each) => Object.keys(each));
  return Object.fromEntries(keys.filter((key) => known.has(key)).map((key) => [key, known.get(key)!]));
}

/** Whether a text names an area of the catalogue. */
export const isArea = (text: string): text is Area => Object.hasOwn(enAreas, text);

type Messages = Readonly<Record<string, Message>>;

const ownArea = (language: Language, area: string): Messages | undefined =>
  (languages[language] as LanguageRow).areas[area];

function faultOf(key: string, english: Messages, own: Messages, madeFrom: MadeFrom): Untrue['fault'] | undefined {
  if (!Object.hasOwn(english, key)) return 'unknown';
  if (!Object.hasOwn(own, key)) return 'missing';
  return madeFrom[key] === fingerprint(english[key]!) ? undefined : 'stale';
}

/** FNV-1a with 32 bits: enough to tell a text from its earlier self. */
function fingerprint(message: Message): string {
  let hash = 0x811c9dc5;
  for (const sign of JSON.stringify(message)) hash = Math.imul(hash ^ sign.codePointAt(0)!, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
