import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { enAreas } from './en/index.js';
import { languages, type Language, type LanguageRow } from './languages.js';
import { untrueIn, type MadeFrom } from './made-from.js';
import type { Message } from './message.js';

const translated = (Object.keys(languages) as Language[]).filter((language) => language !== 'en');
const english: Readonly<Record<string, Message>> = Object.assign({}, ...Object.values(enAreas));

const messagesOf = (language: Language): [key: string, message: Message][] =>
  Object.values((languages[language] as LanguageRow).areas).flatMap((area) => Object.entries(area));
const formsOf = (message: Message): Readonly<Record<string, string>> =>
  typeof message === 'string' ? { other: message } : message;
const textsOf = (language: Language): [key: string, text: string][] =>
  messagesOf(language).flatMap(([key, message]) =>
    Object.values(formsOf(message)).map((text): [string, string] => [key, text]),
  );
const placeholdersIn = (text: string): string[] => [...new Set(text.match(/\{[^}]*\}/g))].sort();

/** Forms that a whole number up to a thousand can take; more of them a language may have, but need not. */
const needed = (language: Language): string[] => {
  const rules = new Intl.PluralRules(languages[language].locale);
  return [...new Set(Array.from({ length: 1001 }, (_, count) => rules.select(count)))].sort();
};

describe.each(translated)('%s', (language) => {
  test('is complete, and made from the English as it stands (else translate, then `sgf words accept`)', () => {
    const file = join(import.meta.dirname, language, 'made-from.json');
    const madeFrom = JSON.parse(readFileSync(file, 'utf8')) as MadeFrom;
    expect(untrueIn(language, madeFrom).map(({ area, key, fault }) => `${fault} in ${area}: ${key}`)).toEqual([]);
  });

  test('has the placeholders of the English', () => {
    const other = ([key, message]: [string, Message]): boolean => {
      const wanted = new Set(placeholdersIn(formsOf(english[key] ?? '')['other']!));
      const { other: usual = '', ...rest } = formsOf(message);
      const strange = Object.values(rest)
        .flatMap(placeholdersIn)
        .filter((each) => !wanted.has(each));
      return strange.length > 0 || String(placeholdersIn(usual)) !== String([...wanted]);
    };
    expect(messagesOf(language).filter(other)).toEqual([]);
  });

  test('has a form for every number where English has, and no form that it never uses', () => {
    const possible = new Intl.PluralRules(languages[language].locale).resolvedOptions().pluralCategories;
    const wrong = ([key, message]: [string, Message]): boolean => {
      if (typeof message === 'string') return typeof english[key] !== 'string';
      const forms = Object.keys(message);
      return (
        typeof english[key] === 'string' ||
        !needed(language).every((form) => forms.includes(form)) ||
        !forms.every((form) => possible.includes(form as Intl.LDMLPluralRule))
      );
    };
    expect(messagesOf(language).filter(wrong)).toEqual([]);
  });

  test('is printed with the signs of a printer', () =>
    expect(textsOf(language).filter(([, text]) => /["']|\.\.\.|\u00a0|\u202f/.test(text))).toEqual([]));
});

test('French has a space before high signs and within its quotation marks', () =>
  expect(
    textsOf('fr').filter(([, text]) =>
      /[^\s][?!»]|[^\s];|[^\s]:(?=\s|$)|«\S|[“”]/.test(text.replace(/\{[^}]*\}/g, 'x')),
    ),
  ).toEqual([]));

test('Spanish opens what it asks and exclaims, and quotes with “ ”', () => {
  const count = (text: string, sign: string): number => text.split(sign).length - 1;
  const wrong = (text: string): boolean =>
    count(text, '¿') !== count(text, '?') || count(text, '¡') !== count(text, '!') || /[«»]/.test(text);
  expect(textsOf('es').filter(([, text]) => wrong(text))).toEqual([]);
});
