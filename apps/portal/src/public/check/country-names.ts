import { countryCodes } from '#calls/domain';
import { languages, words, type Language, type Words } from '#words';

/** The code of a country that somebody typed: by a name that it has in one of our languages, whatever the accents, or by its code. */
export const countryNamed = (typed: string): string | undefined => byName().get(plain(typed));

/** The names of all countries in one language, in its order. */
export function countryNames({ language, country, collate }: Words): readonly string[] {
  const known = sorted.get(language);
  if (known) return known;
  const names = countryCodes.map(country).sort(collate);
  sorted.set(language, names);
  return names;
}

const sorted = new Map<Language, readonly string[]>();

let names: ReadonlyMap<string, string> | undefined;

/** Names in everyday use first, so that those of the United Nations win where a name could be both. */
const byName = (): ReadonlyMap<string, string> =>
  (names ??= new Map(
    (Object.keys(languages) as Language[])
      .flatMap((language) => {
        const everyday = new Intl.DisplayNames(languages[language].locale, { type: 'region' });
        return [(code: string) => everyday.of(code)!, words(language).country];
      })
      .concat((code) => code)
      .flatMap((nameOf) => countryCodes.map((code) => [plain(nameOf(code)), code] as const)),
  ));

/** Small letters without accents; what parts words does not matter. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
