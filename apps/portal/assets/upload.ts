/// <reference lib="dom" />
// Sends files piece by piece where they would otherwise go in one form: shows how far they are, and goes on after the line
// was lost, or after the page was left and the same file is chosen again.
import { leavesInHaste } from './exit/leaving.js';
import { Sending } from './upload/sending.js';
import type { UploadWords } from './upload/words.js';

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-sgf-upload]')) {
  const input = form.querySelector<HTMLInputElement>('input[type=file]');
  if (input) enhance(form, input);
}

function enhance(form: HTMLFormElement, input: HTMLInputElement): void {
  const { sgfUpload, sgfDocument, sgfCsrf, sgfMost, sgfWords } = form.dataset;
  const words = JSON.parse(sgfWords ?? '{}') as UploadWords;
  const list = document.createElement('ul');
  list.className = 'govuk-list sgf-uploads';
  form.append(list);
  let open = 0;
  form.addEventListener('submit', (event) => {
    const files = [...(input.files ?? [])];
    if (files.length === 0) return; // The server says what is missing.
    event.preventDefault();
    input.value = '';
    for (const file of files) {
      open += 1;
      const target = { endpoint: sgfUpload!, document: sgfDocument!, csrf: sgfCsrf ?? '', most: Number(sgfMost) };
      const sending = new Sending(file, target, words, (arrived) => {
        open -= 1;
        // The page as the server makes it now shows what is there.
        if (arrived && open === 0) location.reload();
      });
      list.append(sending.item);
      sending.start();
    }
  });
  window.addEventListener('beforeunload', (event) => {
    if (open > 0 && !leavesInHaste()) event.preventDefault();
  });
}
