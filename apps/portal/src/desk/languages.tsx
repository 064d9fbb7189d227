import type { Texts } from '#calls';
import { languagesMissing } from '#calls/domain';
import { CharacterCount, Input, Textarea, useWords, type FormErrors } from '../components/index.js';
import { textAt, type FormReader, type Typed } from '../http/form-reader.js';

/** The texts under a name in some languages. One may still be missing: publication asks for it, a draft does not. */
export const textsFrom = (form: FormReader, name: string, languages: readonly string[], most = 500): Texts =>
  Object.fromEntries(
    languages
      .map((language) => [language, form.text(`${name}[${language}]`, { least: 0, most })] as const)
      .filter(([, text]) => text),
  );

/** As `textsFrom`, but one of them has to be there. */
export function someTextsFrom(form: FormReader, name: string, languages: readonly string[], most = 500): Texts {
  const texts = textsFrom(form, name, languages, most);
  if (Object.keys(texts).length === 0) form.fault(`${name}[${languages[0]}]`, 'form.missing');
  return texts;
}

/** As `textsFrom`, but each of them has to be there: everybody reads it as soon as it is sent. */
export function wholeTextsFrom(form: FormReader, name: string, languages: readonly string[], most = 500): Texts {
  const texts = textsFrom(form, name, languages, most);
  for (const language of languagesMissing(texts, languages)) form.fault(`${name}[${language}]`, 'form.missing');
  return texts;
}

/** Why something is done, for everybody to read in their language. */
export function publicWhyFrom(form: FormReader, languages: readonly string[]): Texts {
  const why = textsFrom(form, 'why', languages, 2000);
  for (const language of languagesMissing(why, languages)) form.fault(`why[${language}]`, 'why_needed');
  return why;
}

/**
 * Lists that were typed a line each, a field for each language, as one list of texts. Lists of different lengths are a
 * fault, because nobody could say what belongs together; one that is empty is still missing.
 */
export function listFrom(form: FormReader, name: string, languages: readonly string[], most = 200): Texts[] {
  const lists = languages.map((language) => [language, form.lines(`${name}[${language}]`)] as const);
  const count = lists.find(([, list]) => list.length > 0)?.[1].length ?? 0;
  for (const [language, list] of lists) {
    const field = `${name}[${language}]`;
    if (list.length > 0 && list.length !== count) form.fault(field, 'desk.field.lines', { count });
    if (list.some((line) => line.length > most)) form.fault(field, 'form.too_long', { most });
  }
  return Array.from({ length: count }, (_, index) =>
    Object.fromEntries(lists.flatMap(([language, list]) => (list[index] ? [[language, list[index]]] : []))),
  );
}

/** A list of texts as its fields hold it, a line each. */
export const linesOf = (texts: readonly Texts[], languages: readonly string[]): Typed =>
  Object.fromEntries(languages.map((language) => [language, texts.map((text) => text[language] ?? '').join('\n')]));

interface InLanguages {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly languages: readonly string[];
  readonly typed: Typed;
  readonly errors: FormErrors;
}

/** One field for each language of the call. With `rows` it takes several lines, with `maxLength` it counts them. */
export function TextInLanguages(props: InLanguages & { rows?: number; maxLength?: number }) {
  const { name, languages, typed, errors, rows, maxLength } = props;
  const Control = rows === undefined ? Input : maxLength === undefined ? Textarea : CharacterCount;
  const labelIn = useLabels(props);
  return (
    <>
      {languages.map((language) => (
        <Control
          name={`${name}[${language}]`}
          label={labelIn(language)}
          hint={props.hint}
          {...(rows === undefined ? {} : { rows })}
          {...(maxLength === undefined ? {} : { maxLength })}
          value={textAt(typed, `${name}[${language}]`)}
          error={errors.of(`${name}[${language}]`)}
        />
      ))}
    </>
  );
}

/** A label with its language, where there is more than English. */
function useLabels({ label, languages }: InLanguages): (language: string) => string {
  const { sayCode } = useWords();
  return (language) =>
    languages.length === 1 && language === 'en' ? label : `${label} (${sayCode(`desk.language.${language}`)})`;
}
