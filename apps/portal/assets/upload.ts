/// <reference lib="dom" />
// Sends files piece by piece where they would otherwise go in one form: shows how far they are, and goes on after the line
// was lost, or after the page was left and the same file is chosen again.
import { leavesInHaste } from './exit/leaving.js';
import { Sending, type End } from './upload/sending.js';
import type { UploadWords } from './upload/words.js';

/** Of the whole page: files on their way, and how those ended that are not any more. */
let open = 0;
const ends: End[] = [];

function enhance(form: HTMLFormElement, input: HTMLInputElement): void {
  const { sgfUpload, sgfDocument, sgfCsrf, sgfMost, sgfWords, sgfReplaces, sgfThen } = form.dataset;
  const words = JSON.parse(sgfWords ?? '{}') as UploadWords;
  const target = { endpoint: sgfUpload!, document: sgfDocument!, csrf: sgfCsrf ?? '', most: Number(sgfMost) };
  const then = sgfThen ?? location.pathname;
  const list = document.createElement('ul');
  list.className = 'govuk-list sgf-uploads';
  form.append(list);
  form.addEventListener('submit', (event) => {
    const files = [...(input.files ?? [])];
    if (files.length === 0) return; // The server says what is missing.
    event.preventDefault();
    input.value = '';
    for (const file of files) {
      open += 1;
      const sending = new Sending(file, { ...target, replaces: sgfReplaces }, words, (end) => {
        open -= 1;
        ends.push(end);
        if (open === 0) settle(form, then, words);
      });
      list.append(sending.item);
      sending.start();
    }
  });
}

/** The page as the server makes it now shows what is there; not before what was refused was read. */
function settle(form: HTMLFormElement, then: string, { look }: UploadWords): void {
  if (!ends.includes('arrived')) return;
  if (!ends.includes('refused')) return void (then === location.pathname ? location.reload() : location.assign(then));
  document.querySelector('[data-sgf-look]')?.remove();
  const link = Object.assign(document.createElement('a'), { href: then, textContent: look, className: 'govuk-link' });
  link.dataset['sgfLook'] = '';
  form.append(link);
}

window.addEventListener('beforeunload', (event) => {
  if (open > 0 && !leavesInHaste()) event.preventDefault();
});

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-sgf-upload]')) {
  const input = form.querySelector<HTMLInputElement>('input[type=file]');
  if (input) enhance(form, input);
}
