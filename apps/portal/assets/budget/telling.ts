/// <reference lib="dom" />
import { filled } from '../upload/words.js';
import type { Pasted } from './pasting.js';

type Forms = Readonly<Record<string, string>>;

/** What the script says, in the reader's language. */
export interface TellingWords {
  readonly pasted: Forms;
  readonly unread: string;
  readonly left: Forms;
  readonly broken: string;
  readonly kept: string;
}

/** After the last letter, in milliseconds: nobody wants a limit read out at each of them. */
const afterLetters = 1500;

/** Says what one may not see: a limit that is broken or kept again, and what came of rows that were pasted. */
export class Telling {
  private readonly place: HTMLElement;
  private broken: readonly string[];
  private timer = 0;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly words: TellingWords,
  ) {
    this.place = form.querySelector<HTMLElement>('[data-sgf-aloud]')!;
    this.broken = this.brokenNow();
  }

  /** To be called when the totals were computed. */
  computed(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.limits(), afterLetters);
  }

  /** Above the rows that were pasted, and aloud. */
  pasted({ first, count, unread, left }: Pasted): void {
    const said = [counted(this.words.pasted, count), ...(left > 0 ? [counted(this.words.left, left)] : [])].join(' ');
    const lines = unread.map(({ row, text }) => `${row.querySelector('legend')!.textContent}: “${text}”`);
    const box = Object.assign(document.createElement('div'), { className: 'govuk-inset-text' });
    box.dataset['sgfPasted'] = '';
    box.append(element('p', lines.length === 0 ? said : `${said} ${this.words.unread}`));
    if (lines.length > 0) {
      const list = Object.assign(document.createElement('ul'), { className: 'govuk-list govuk-list--bullet' });
      list.append(...lines.map((line) => element('li', line)));
      box.append(list);
    }
    this.form.querySelector('[data-sgf-pasted]')?.remove();
    first.before(box);
    this.place.textContent = box.textContent;
  }

  private limits(): void {
    const now = this.brokenNow();
    const told = [
      ...now.filter((name) => !this.broken.includes(name)).map((limit) => filled(this.words.broken, { limit })),
      ...this.broken.filter((name) => !now.includes(name)).map((limit) => filled(this.words.kept, { limit })),
    ];
    this.broken = now;
    if (told.length > 0) this.place.textContent = told.join(' ');
  }

  private brokenNow(): readonly string[] {
    const marks = [...this.form.querySelectorAll('[data-sgf-kept]:not([hidden])')];
    return marks.map((mark) => mark.closest('tr')!.querySelector('th')!.textContent!);
  }
}

const element = (name: string, textContent: string): HTMLElement =>
  Object.assign(document.createElement(name), { textContent });

const counted = (forms: Forms, count: number): string => {
  const { lang } = document.documentElement;
  const text = forms[new Intl.PluralRules(lang).select(count)] ?? forms['other']!;
  return filled(text, { count: new Intl.NumberFormat(lang).format(count) });
};
