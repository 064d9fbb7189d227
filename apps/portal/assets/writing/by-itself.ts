/// <reference lib="dom" />
import { leavesInHaste } from '../exit/leaving.js';
import { Restoring } from './restoring.js';
import { Saving } from './saving.js';
import { Shelf } from './shelf.js';
import { StatusLine } from './status-line.js';
import type { ScriptWords } from './words.js';
import { WrittenForm } from './written-form.js';

/** After the last letter of a text; milliseconds. */
const afterLetters = 1200;

/** Each field saves itself; what cannot be saved stays in the browser and goes up later. */
export function saveByItself(element: HTMLFormElement, words: ScriptWords): void {
  const form = new WrittenForm(element);
  const shelf = new Shelf(element.dataset['writing']!);
  const lines = { own: new StatusLine(element, 'saving', words), earlier: new StatusLine(element, 'earlier', words) };
  const saving = new Saving(form, shelf, lines.own, words);
  const restoring = new Restoring(form, shelf, saving, lines, words);

  element.addEventListener('input', ({ target }) => {
    if (isText(target)) saving.changed(afterLetters);
  });
  element.addEventListener('change', () => saving.changed());
  element.addEventListener('submit', (event) => void leave(saving, event));
  const atOnce = (): void => {
    restoring.again();
    saving.soon();
  };
  for (const moment of ['online', 'focus']) addEventListener(moment, atOnce);
  document.addEventListener('visibilitychange', atOnce);
  addEventListener('pageshow', () => (saving.isLeaving = false));
  addEventListener('beforeunload', (event) => {
    if (!saving.isLeaving && saving.isUnsaved && !leavesInHaste()) event.preventDefault();
  });
  saving.soon();
  restoring.start();
}

/** Saves first, and leaves the page only with what is saved, or to a page that shows what is wrong. */
async function leave(saving: Saving, event: SubmitEvent): Promise<void> {
  if (saving.isLeaving) return;
  if (!saving.isToBeSent) return saving.leave();
  event.preventDefault();
  if (!(await saving.isReadyToLeave()) || saving.isLeaving) return;
  saving.leave();
  const form = event.target as HTMLFormElement;
  const submitter = event.submitter as HTMLButtonElement | null;
  form.requestSubmit(submitter?.form === form ? submitter : null);
}

const isText = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');
