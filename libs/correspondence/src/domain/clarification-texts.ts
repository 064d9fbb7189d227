import type { Fault } from '#kernel';

/** Text by language code. */
export type TextByLanguage = Readonly<Record<string, string>>;

/** The two texts of a clarification. */
export interface ClarificationTexts {
  readonly question: TextByLanguage;
  readonly answer: TextByLanguage;
}

/** The most that one text of a clarification may have, in UTF-16 units. */
export const mostClarification = 10_000;

/** The texts as they are kept: trimmed, and only those in which something is written. */
export const tidied = ({ question, answer }: ClarificationTexts): ClarificationTexts => ({
  question: written(question),
  answer: written(answer),
});

/** The languages of the call in which question or answer is not written. */
export const languagesMissing = (languages: readonly string[], { question, answer }: ClarificationTexts): string[] =>
  languages.filter((language) => !question[language] || !answer[language]);

/** What is wrong with texts: a language that the call does not speak, a text beyond all measure. */
export const faultsIn = (languages: readonly string[], texts: ClarificationTexts): Fault[] =>
  (['question', 'answer'] as const).flatMap((part) =>
    Object.entries(texts[part]).flatMap(([language, text]) => {
      const pointer = `/${part}/${language}`;
      if (!languages.includes(language))
        return { pointer, code: 'clarification.language_unknown', params: { language } };
      if (text.length > mostClarification)
        return { pointer, code: 'question.too_long', params: { most: mostClarification } };
      return [];
    }),
  );

const written = (texts: TextByLanguage): TextByLanguage =>
  Object.fromEntries(
    Object.entries(texts)
      .map(([language, text]) => [language, text.trim()] as const)
      .filter(([, text]) => text !== ''),
  );
