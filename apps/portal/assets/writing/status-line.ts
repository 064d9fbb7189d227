/// <reference lib="dom" />
import { fill, type ScriptWords } from './words.js';

/** A minute, in milliseconds: that all is well is not said aloud more often. */
const oftenEnough = 60_000;

/** A line that says where a text is. All that is wrong is said aloud at once; that it is saved only now and then, or after what was wrong. */
export class StatusLine {
  /** What it says now; empty while it says what the server said. */
  name = '';
  private last = { name: '', at: 0 };
  private readonly box: HTMLElement;

  /** `part` names the elements of the line: `saving` of the text on the page, `earlier` of what earlier tabs have left. */
  constructor(
    private readonly form: HTMLFormElement,
    private readonly part: 'saving' | 'earlier',
    private readonly words: ScriptWords,
  ) {
    this.box = this.element('state').parentElement!;
  }

  /** Says it, with what can be done about it. */
  say(name: string, params: Readonly<Record<string, string>> = {}, way?: HTMLElement): void {
    this.name = name;
    const text = fill(this.words[name], params);
    const [state, act] = [this.element('state'), this.element('act')];
    if (state.textContent !== text) state.textContent = text;
    this.box.hidden = false;
    this.box.dataset['saving'] = troubles.has(name) ? 'trouble' : 'fine';
    act.replaceChildren(...(way ? [way] : []));
    act.hidden = !way;
    this.sayAloud(text);
  }

  /** Has nothing to say any more. */
  clear(): void {
    this.name = '';
    this.box.hidden = true;
  }

  private sayAloud(text: string): void {
    const { name, last } = this;
    if (passing.has(name) || (name === last.name && Date.now() - last.at < oftenEnough)) return;
    this.element('aloud').textContent = text;
    this.last = { name, at: Date.now() };
  }

  private element(what: 'state' | 'act' | 'aloud'): HTMLElement {
    return this.form.querySelector<HTMLElement>(`[data-${this.part}-${what}]`)!;
  }
}

const passing = new Set(['saving', 'kept', 'restoring']);
const troubles = new Set([
  ...['saved_but', 'kept_only', 'offline', 'away', 'signed_out', 'clash', 'closed', 'wrong', 'too_large', 'unsaved'],
]);

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
