/// <reference lib="dom" />
import { charactersIn } from '../../../../libs/applications/src/domain/answers-text.js';
import { activitiesIn } from '../../src/writing/kinds/activities.js';
import { fill, type CountWords } from './words.js';

type Counted = HTMLTextAreaElement | HTMLInputElement;

/** Says below each text how much room is left; counted as the server counts. Said aloud only near the limit, and not at each letter. */
export function countLetters(form: HTMLFormElement, words: CountWords): void {
  const say = sayer(words);
  const aloud = document.createElement('div');
  aloud.className = 'govuk-visually-hidden';
  aloud.setAttribute('aria-live', 'polite');
  form.append(aloud);
  let later = 0;

  const count = (field: Counted): void => {
    const limit = Number(field.dataset['limit']);
    const left = limit - lengthOf(field);
    const text = isQuiet(field, left) ? '' : say(left, field);
    const info = document.getElementById(`${field.name}-info`);
    if (!info || info.textContent === text) return;
    info.textContent = text;
    info.classList.toggle('govuk-error-message', left < 0);
    info.classList.toggle('govuk-hint', left >= 0);
    clearTimeout(later);
    if (left < limit / 10) later = window.setTimeout(() => (aloud.textContent = text), 1000);
  };

  const countAll = (within: Element): void => within.querySelectorAll<Counted>('[data-limit]').forEach(count);
  countAll(form);
  form.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLElement && target.dataset['limit']) count(target as Counted);
  });
  // A row that was added begins with the count of the one that it was copied from.
  form.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLElement && target.dataset['rows']) countAll(target);
  });
}

/** Of a text in a row the server leaves out what stands around it; of activities it counts the longest. */
const lengthOf = ({ value, dataset }: Counted): number => {
  if (dataset['line']) return Math.max(0, ...activitiesIn(value).map(charactersIn));
  return charactersIn(dataset['near'] ? value.trim() : value);
};

/** In a row nothing is said before three quarters are written. */
const isQuiet = ({ dataset }: Counted, left: number): boolean =>
  dataset['near'] !== undefined && left > Number(dataset['limit']) / 4;

const sayer = (words: CountWords): ((left: number, field: Counted) => string) => {
  const { lang } = document.documentElement;
  const [plural, figures] = [new Intl.PluralRules(lang), new Intl.NumberFormat(lang)];
  return (left, { dataset }) => {
    const forms = left < 0 ? words.over : words.under;
    const form = forms[plural.select(Math.abs(left))] ?? forms['other'];
    const said = fill(form, { count: figures.format(Math.abs(left)) });
    return dataset['line'] ? fill(words.in_longest, { left: said }) : said;
  };
};
