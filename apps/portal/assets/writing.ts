/// <reference lib="dom" />
// What a browser adds to the pages on which an application is written: each field saves itself, what cannot be saved stays
// in the browser and goes up later, letters are counted, rows come and go at once.
import { saveByItself } from './writing/by-itself.js';
import { showKept } from './writing/kept.js';
import { countLetters } from './writing/letters.js';
import { changeRows } from './writing/rows.js';
import { setAside, settleAfter } from './writing/shelf.js';

const form = document.querySelector<HTMLFormElement>('form[data-writing]');
if (form) {
  const words = JSON.parse(form.dataset['words'] ?? '{}');
  countLetters(form, words);
  changeRows(form, words);
  saveByItself(form, words);
}

// Where it can only be read: what never went up is shown, and stays.
const kept = document.querySelector<HTMLElement>('[data-kept]');
if (kept) showKept(kept);

// Between two texts: what one chooses is all there is then, once it is saved. Who keeps what is saved already saves nothing.
const choice = document.querySelector<HTMLFormElement>('form[data-choosing]');
choice?.addEventListener('submit', ({ submitter }) => {
  const what = choice.dataset['choosing']!;
  if (submitter instanceof HTMLButtonElement && submitter.value === 'theirs') setAside(what);
  else settleAfter(what, choice.querySelector<HTMLInputElement>('[name="_version"]')!.value);
});
