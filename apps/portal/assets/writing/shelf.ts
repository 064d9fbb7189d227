/// <reference lib="dom" />

/** What was typed and is not saved yet, as it lies in the browser. */
export interface Kept {
  /** The form, as it would be sent, without its token. */
  readonly body: string;
  readonly version: string;
  /** When it was first not saved; milliseconds. */
  readonly since: number;
}

const all = 'sgf.kept.';
const tab = 'sgf.tab';
/** What nobody came back for is thrown away after two weeks. */
export const longest = 14 * 86_400_000;

/**
 * A place in the browser for one person's text of one section. Each tab has its own, so that two tabs never write over each
 * other; a tab that is gone leaves its text behind for the next one.
 */
export class Shelf {
  private readonly key: string;
  /** Of this tab before it was reloaded: its lock may take a moment to go. */
  private readonly before = sessionStorage.getItem(tab);

  constructor(private readonly what: string) {
    this.key = `${all}${what}.${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;
    sessionStorage.setItem(tab, this.key);
    void navigator.locks?.request(this.key, () => new Promise(() => {}));
  }

  /** False where the browser keeps nothing: it is full, or told not to. */
  keep(kept: Kept): boolean {
    try {
      localStorage.setItem(this.key, JSON.stringify(kept));
      return true;
    } catch {
      return false;
    }
  }

  drop(): void {
    dropOne(this.key);
  }

  /** What tabs that are gone have left, the oldest first, each with the way to drop it. */
  async left(): Promise<readonly (Kept & { readonly drop: () => void })[]> {
    const found = [];
    for (const key of keysOf(all)) {
      const kept = read(key);
      if (!kept || Date.now() - kept.since > longest) dropOne(key);
      else if (key !== this.key && key.startsWith(ofThis(this.what)) && (key === this.before || (await isLeft(key))))
        found.push({ ...kept, drop: () => dropOne(key) });
    }
    return found.sort((a, b) => a.since - b.since);
  }
}

/** All that is kept of a section, of whichever tab, the oldest first. */
export const allKept = (what: string): readonly Kept[] =>
  keysOf(ofThis(what))
    .flatMap((key) => read(key) ?? [])
    .sort((a, b) => a.since - b.since);

/** Throws away what is kept of a section: its text is elsewhere now. */
export const dropAll = (what: string): void => keysOf(ofThis(what)).forEach(dropOne);

const ofThis = (what: string): string => `${all}${what}.`;

const keysOf = (prefix: string): string[] => {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
};

const read = (key: string): Kept | undefined => {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '') as Kept;
  } catch {
    return undefined;
  }
};

const dropOne = (key: string): void => {
  try {
    localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing has nothing to drop.
  }
};

/** A tab that lives holds a lock of the name. */
const isLeft = async (key: string): Promise<boolean> =>
  navigator.locks ? navigator.locks.request(key, { ifAvailable: true }, (lock) => lock !== null) : true;
