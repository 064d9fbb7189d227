/// <reference lib="dom" />
import { charactersIn } from '../../../../libs/applications/src/domain/answers-text.js';
import { fill, type CountWords } from './words.js';

type Counted = HTMLTextAreaElement | HTMLInputElement;

/** Says below each text how much room is left; counted as the server counts. Said aloud only near the limit, and not at each letter. */
export function countLetters(form: HTMLFormElement, words: CountWords): void {
  const { lang } = document.documentElement;
  const [plural, figures] = [new Intl.PluralRules(lang), new Intl.NumberFormat(lang)];
  const aloud = document.createElement('div');
  aloud.className = 'govuk-visually-hidden';
  aloud.setAttribute('aria-live', 'polite');
  form.append(aloud);
  let later = 0;

  const count = (field: Counted): void => {
    const limit = Number(field.dataset['limit']);
    const left = limit - charactersIn(field.value);
    const forms = left < 0 ? words.over : words.under;
    const text = fill(forms[plural.select(Math.abs(left))] ?? forms['other'], {
      count: figures.format(Math.abs(left)),
    });
    const info = document.getElementById(`${field.name}-info`);
    if (!info || info.textContent === text) return;
    info.textContent = text;
    info.classList.toggle('govuk-error-message', left < 0);
    info.classList.toggle('govuk-hint', left >= 0);
    clearTimeout(later);
    if (left < limit / 10) later = window.setTimeout(() => (aloud.textContent = text), 1000);
  };

  form.querySelectorAll<Counted>('[data-limit]').forEach(count);
  form.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLElement && target.dataset['limit']) count(target as Counted);
  });
}
