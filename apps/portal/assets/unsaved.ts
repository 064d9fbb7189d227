/// <reference lib="dom" />
// Tells on pages where nothing is written which pages hold text that is only in this browser.
import { drop, keptOf, tell, type Found } from './writing/kept-text.js';
import { isSettled, type Standing } from './writing/shelf.js';

const place = document.querySelector<HTMLElement>('[data-unsaved]');

function list(place: HTMLElement): void {
  const standings = JSON.parse(place.dataset['standings']!) as Readonly<Record<string, Standing>>;
  const isSaved = (kept: Found): boolean => {
    const standing = standings[sectionOf(kept)];
    return standing !== undefined && isSettled(kept, standing);
  };
  const kept = keptOf(place.dataset['unsaved']!);
  kept.filter(isSaved).forEach(({ key }) => drop(key));
  const unsaved = kept.filter((one) => !isSaved(one) && one.href?.startsWith('/applications/'));
  unsaved.forEach(tell);
  const pages = new Map(unsaved.map(({ href, title }) => [href!, title || href!]));
  place.querySelector('[data-unsaved-pages]')!.replaceChildren(...[...pages].map(itemOf));
  place.hidden = pages.size === 0;
}

/** `sgf.kept.<person>.<application>.<section>.<tab>` */
const sectionOf = ({ key }: Found): string => key.split('.').slice(-2)[0]!;

const itemOf = ([href, textContent]: [string, string]): HTMLElement => {
  const item = document.createElement('li');
  item.append(Object.assign(document.createElement('a'), { href, textContent, className: 'govuk-link' }));
  return item;
};

if (place) {
  const anew = (): void => list(place);
  // Another tab has saved meanwhile, or this page is come back to.
  for (const moment of ['storage', 'pageshow']) addEventListener(moment, anew);
  anew();
}
