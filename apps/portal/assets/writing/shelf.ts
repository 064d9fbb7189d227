/// <reference lib="dom" />
import { drop, found, keptOf, note, placeOf, put, sweep, type Found, type Kept } from './kept-text.js';
import { ofThisTab } from './of-this-tab.js';

/**
 * A place in the browser for one person's text of one section. Each tab has its own, so that two tabs never write over each
 * other; a tab that is gone leaves its text behind for the next one.
 */
export class Shelf {
  private readonly key: string;
  /** Of this tab before it was reloaded: its lock may take a moment to go. */
  private readonly before = ofThisTab.get('shelf');
  private readonly watched = new Set<string>();

  constructor(private readonly what: string) {
    this.key = `${placeOf(what)}${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;
    ofThisTab.set('shelf', this.key);
    void navigator.locks?.request(this.key, () => new Promise(() => {}));
  }

  /** False where the browser keeps nothing. */
  keep(kept: Kept): boolean {
    return put(this.key, { ...kept, title: document.querySelector('h1')?.textContent ?? '', href: location.pathname });
  }

  drop(): void {
    drop(this.key);
  }

  /** The form itself goes off with the text. */
  sentOn(version: string): void {
    const kept = found(this.key);
    if (kept) note(kept, { sent: version });
  }

  /** Whether it is what this tab had kept before it sent the page that was answered with this one. */
  isWhatWasSent({ key, sent }: Found): boolean {
    return key === this.before && sent !== undefined;
  }

  /** What tabs that are gone have left, the oldest first. When another one goes, `again` is called. */
  async left(again: () => void): Promise<readonly Found[]> {
    sweep(this.what.split('.')[0]!);
    const left = [];
    for (const kept of keptOf(this.what).filter(({ key }) => key !== this.key))
      if (kept.key === this.before || (await isLeft(kept.key))) left.push(kept);
      else this.whenLeft(kept.key, again);
    return left;
  }

  private whenLeft(key: string, then: () => void): void {
    if (this.watched.has(key)) return;
    this.watched.add(key);
    void navigator.locks.request(key, () => void this.watched.delete(key)).then(then);
  }
}

/** Two texts were shown and one was chosen: what was carried here by a form is settled by whatever is saved after `version`. */
export const settleAfter = (what: string, version: string): void =>
  keptOf(what)
    .filter(({ sent }) => sent !== undefined)
    .forEach((kept) => note(kept, { sent: version }));

/** Two texts were shown and the saved one was kept: what was carried here by a form is nobody's any more. */
export const setAside = (what: string): void =>
  keptOf(what)
    .filter(({ sent }) => sent !== undefined)
    .forEach(({ key }) => drop(key));

/** Whether the section, as it stands, has it: its writer saved after a form had carried it off. */
export const isSettled = ({ sent }: Kept, { version, isOwn }: Standing): boolean =>
  sent !== undefined && isOwn && Number(version) > Number(sent);

/** How a section stands: its version, and whether it is this person who saved it last. */
export interface Standing {
  readonly version: string | number;
  readonly isOwn: boolean;
}

/** A tab that lives holds a lock of the name. */
const isLeft = async (key: string): Promise<boolean> =>
  navigator.locks ? navigator.locks.request(key, { ifAvailable: true }, (lock) => lock !== null) : true;
