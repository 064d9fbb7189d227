import { fallbackLanguage, isLanguage, type Language } from './languages.js';

/**
 * The language to answer in: the first of those chosen that is known here, else the best of the Accept-Language header
 * (RFC 9110, 12.5.4), else the fallback. `fr-CA` counts as `fr`; a quality of zero excludes a language.
 */
export function chooseLanguage(
  acceptLanguage: string | undefined,
  ...chosen: readonly (string | undefined)[]
): Language {
  const known = chosen.find((each) => each !== undefined && isLanguage(each));
  if (known !== undefined) return known as Language;
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map(rangeOf)
    .filter((range) => range.quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map((range) => range.language);
  return wanted.find(isLanguage) ?? fallbackLanguage;
}

/** Reads `fr-CA;q=0.8`; what cannot be read gets quality 0. */
function rangeOf(part: string): { language: string; quality: number } {
  const match = /^\s*([a-z]{1,8})(?:-[a-z0-9-]+)?\s*(?:;\s*q\s*=\s*([01](?:\.\d{0,3})?))?\s*$/i.exec(part);
  if (!match) return { language: '', quality: 0 };
  return { language: match[1]!.toLowerCase(), quality: match[2] === undefined ? 1 : Number(match[2]) };
}
