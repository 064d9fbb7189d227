/// <reference lib="dom" />

/** What was typed and is not saved yet, as it lies in the browser. */
export interface Kept {
  /** The form, as it would be sent, without its token. */
  readonly body: string;
  readonly version: string;
  /** When it was first not saved; milliseconds. */
  readonly since: number;
  /** What was sent before it under the same version, where no answer came: it may be saved, or not. */
  readonly unanswered?: string;
  /** The version under which a form carried it off; a newer one of the same person has it, or what was chosen instead. */
  readonly sent?: string;
  /** When a page told of it for the first time; milliseconds. */
  readonly told?: number;
  /** The page on which it was typed: its title and address. */
  readonly title?: string;
  readonly href?: string;
}

/** A text on its place. */
export interface Found extends Kept {
  readonly key: string;
}

const aDay = 86_400_000;
/** What nobody came back for is thrown away after two weeks, and not before its writer was told of it for a day; milliseconds. */
const [longest, aYear] = [14 * aDay, 365 * aDay];

const all = 'sgf.kept.';

/** All that is kept of a section, an application or a person (`what` is the beginning of its place), the oldest first. */
export const keptOf = (what: string): readonly Found[] =>
  keys()
    .filter((key) => key.startsWith(placeOf(what)))
    .flatMap((key) => found(key) ?? [])
    .sort((a, b) => a.since - b.since);

/** Where texts of a section lie, an application's or a person's. */
export const placeOf = (what: string): string => `${all}${what}.`;

/** False where the browser keeps nothing: it is full, or told not to. */
export function put(key: string, kept: Kept): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

/** Changes what is noted with a text. */
export const note = ({ key, ...kept }: Found, changed: Partial<Kept>): boolean => put(key, { ...kept, ...changed });

/** Throws it away. */
export function drop(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing has nothing to drop.
  }
}

/** Whether anything is kept, of whomever. */
export const isAnyKept = (): boolean => keys().length > 0;

/** Throws away what is over. Other people's is, also where nobody was told. */
export function sweep(person: string): void {
  for (const key of keys()) {
    const kept = found(key);
    const isTold = kept?.told !== undefined || !key.startsWith(placeOf(person));
    if (!kept || (isTold && endOf(kept) < Date.now())) drop(key);
  }
}

/** Until when it is kept; milliseconds. */
export const endOf = ({ since, told = 0 }: Kept): number => Math.max(since + longest, told + aDay);

/** Notes that a page tells of it. */
export function tell(kept: Found): void {
  if (kept.told === undefined || kept.told > Date.now()) note(kept, { told: Date.now() });
}

/** The text under a key. What a clock said that was wrong counts from now. */
export function found(key: string): Found | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '') as Kept;
    if (typeof kept.body !== 'string') return undefined;
    if (isTime(kept.since)) return { ...kept, key };
    const mended = { ...kept, since: Date.now() };
    put(key, mended);
    return { ...mended, key };
  } catch {
    return undefined;
  }
}

const isTime = (at: number): boolean => at <= Date.now() && at > Date.now() - aYear;

const keys = (): string[] => {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(all));
  } catch {
    return [];
  }
};
