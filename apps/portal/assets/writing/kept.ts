/// <reference lib="dom" />
import { drop, endOf, keptOf, tell, type Kept } from './kept-text.js';
import { fill } from './words.js';

interface Field {
  readonly name: string;
  readonly label: string;
  readonly kind?: string;
  readonly options?: readonly { readonly value: string; readonly text: string }[];
}

/** Shows, on a page that can only be read, what was typed in this browser and is not saved; only a person removes it. */
export function showKept(place: HTMLElement): void {
  const what = place.dataset['kept']!;
  const fields = JSON.parse(place.dataset['fields']!) as readonly Field[];
  const saved = new URLSearchParams(JSON.parse(place.dataset['saved']!) as [string, string][]).toString();
  const kept = keptOf(what).filter(({ body }) => fields.some(({ name }) => differs(body, saved, name)));
  if (kept.length === 0) return;
  kept.forEach(tell);
  const written = kept.flatMap(({ body }) => fields.filter(({ name }) => differs(body, saved, name)).map(said(body)));
  place.querySelector('[data-kept-texts]')!.replaceChildren(...written.flatMap(blockOf));
  const when = place.querySelector<HTMLElement>('[data-kept-when]')!;
  when.textContent = fill(when.dataset['keptWhen'], timesOf(kept));
  place.hidden = false;
  const text = written.map(({ label, lines }) => `${label}\n\n${lines}\n`).join('\n');
  const say = (name: string): void => {
    place.querySelector('[data-kept-said]')!.textContent = place.dataset[name] ?? '';
  };
  const acts: Readonly<Record<string, () => unknown>> = {
    copy: () => navigator.clipboard.writeText(text).then(() => say('copied')),
    save: () => saveAsFile(text, `${document.title.replace(/[^\p{L}\p{N}]+/gu, '-')}.txt`),
    remove: () => {
      if (!confirm(place.dataset['removing'])) return;
      kept.forEach(({ key }) => drop(key));
      place.querySelectorAll('[data-kept-texts], [data-kept-when], button').forEach((part) => part.remove());
      say('removed');
    },
  };
  for (const button of place.querySelectorAll('button')) {
    button.hidden = button.value === 'copy' && !('clipboard' in navigator);
    button.addEventListener('click', () => void acts[button.value]?.());
  }
}

interface Written {
  readonly label: string;
  readonly lines: string;
}

const differs = (body: string, saved: string, name: string): boolean => {
  const now = valuesOf(body, name).map(({ value }) => value);
  return (
    now.join('\n') !== '' &&
    now.join('\n') !==
      valuesOf(saved, name)
        .map(({ value }) => value)
        .join('\n')
  );
};

/** What was filled in under a name; ids are nobody's words. */
const valuesOf = (body: string, name: string): readonly { readonly row: string; readonly value: string }[] =>
  [...new URLSearchParams(body)]
    .filter(
      ([key, value]) => (key === name || key.startsWith(`${name}[`)) && !key.endsWith('[id]') && value.trim() !== '',
    )
    .map(([key, value]) => ({ row: /^[^[]+\[[^\]]*\](?=\[)/.exec(key)?.[0] ?? '', value }));

/** Parts of a row, and of a day, stand on one line. */
const said =
  (body: string) =>
  ({ name, label, kind, options }: Field): Written => {
    const lines: { row: string; text: string }[] = [];
    for (const { row, value } of valuesOf(body, name)) {
      const text =
        options?.find((option) => option.value === value)?.text ?? (kind === 'countries' ? country(value) : value);
      const last = lines.at(-1);
      if (last && (kind === 'date' || (row !== '' && last.row === row)))
        last.text += ` ${kind === 'date' ? '' : '· '}${text}`;
      else lines.push({ row, text });
    }
    return { label, lines: lines.map(({ text }) => text).join('\n') };
  };

const country = (code: string): string => {
  try {
    return new Intl.DisplayNames(document.documentElement.lang, { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
};

const blockOf = ({ label, lines }: Written): HTMLElement[] => [
  Object.assign(document.createElement('h3'), { className: 'govuk-heading-s', textContent: label }),
  Object.assign(document.createElement('div'), { className: 'govuk-body sgf-written', textContent: lines }),
];

/** Since when the oldest is kept, and until when. */
const timesOf = (kept: readonly Kept[]): Readonly<Record<string, string>> => {
  const [since, until] = [Math.min(...kept.map((one) => one.since)), Math.min(...kept.map(endOf))];
  const { lang } = document.documentElement;
  // As the server writes days and times in English.
  const format = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { dateStyle: 'long', timeStyle: 'short' });
  return { since: format.format(since), until: format.format(until) };
};

function saveAsFile(text: string, name: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  Object.assign(document.createElement('a'), { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
