/// <reference lib="dom" />
import { fill, type ScriptWords } from './words.js';

/** The line that says where the text is. */
export interface StatusLine {
  /** What it says now; empty while it says what the server said. */
  name(): string;
  say(name: string, params?: Readonly<Record<string, string>>, way?: HTMLElement): void;
}

/** A minute, in milliseconds: that all is well is not said aloud more often. */
const oftenEnough = 60_000;

/** The line of a form. All that is wrong is said aloud at once; that it is saved only now and then, or after what was wrong. */
export function statusLine(form: HTMLFormElement, words: ScriptWords): StatusLine {
  const line = form.querySelector<HTMLElement>('[data-saving-state]')!;
  const aloud = form.querySelector<HTMLElement>('[data-saving-aloud]')!;
  const act = form.querySelector<HTMLElement>('[data-saving-act]')!;
  const box = line.parentElement!;
  let [now, last, lastAt] = ['', '', 0];
  return {
    name: () => now,
    say(name, params = {}, way) {
      now = name;
      const text = fill(words[name], params);
      if (line.textContent !== text) line.textContent = text;
      box.dataset['saving'] = troubles.has(name) ? 'trouble' : 'fine';
      act.replaceChildren(...(way ? [way] : []));
      act.hidden = !way;
      if (passing.has(name) || (name === last && Date.now() - lastAt < oftenEnough)) return;
      aloud.textContent = text;
      [last, lastAt] = [name, Date.now()];
    },
  };
}

const passing = new Set(['saving', 'kept', 'restoring']);
const troubles = new Set(['saved_but', 'kept_only', 'offline', 'away', 'signed_out', 'clash', 'closed', 'unsaved']);

/** A link to somewhere else. */
export const link = (text: string, href: string): HTMLElement =>
  Object.assign(document.createElement('a'), { textContent: text, href, className: 'govuk-link' });

/** A button that sends the form it stands in. */
export const button = (text: string): HTMLButtonElement =>
  Object.assign(document.createElement('button'), {
    textContent: text,
    className: 'govuk-button govuk-button--secondary',
  });

/** What could not be saved, each with a link to its field. */
export function listOf(faults: readonly { readonly text: string; readonly href?: string }[]): HTMLElement {
  const list = document.createElement('ul');
  list.className = 'govuk-list govuk-list--bullet';
  for (const { text, href = '' } of faults) {
    const item = document.createElement('li');
    item.append(link(text, href));
    list.append(item);
  }
  return list;
}
