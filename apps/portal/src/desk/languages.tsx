import type { Texts } from '#calls';
import { Input, useWords, type FormErrors } from '../components/index.js';
import { textAt, type FormReader, type Typed } from './form-reader.js';

/** The texts under a name in some languages. One may still be missing: publication asks for it, a draft does not. */
export const textsFrom = (form: FormReader, name: string, languages: readonly string[], most = 500): Texts =>
  Object.fromEntries(
    languages
      .map((language) => [language, form.text(`${name}[${language}]`, { least: 0, most })] as const)
      .filter(([, text]) => text),
  );

/** One field for each language of the call. */
export function TextInLanguages(props: {
  name: string;
  label: string;
  hint?: string;
  languages: readonly string[];
  typed: Typed;
  errors: FormErrors;
}) {
  const { sayCode } = useWords();
  const { name, label, languages, typed, errors } = props;
  return (
    <>
      {languages.map((language) => (
        <Input
          name={`${name}[${language}]`}
          label={
            languages.length === 1 && language === 'en' ? label : `${label} (${sayCode(`desk.language.${language}`)})`
          }
          hint={props.hint}
          value={textAt(typed, `${name}[${language}]`)}
          error={errors.of(`${name}[${language}]`)}
        />
      ))}
    </>
  );
}
