import type { CallForm, Question } from '#calls/domain';
import { charactersIn, mostYears } from '#applications/domain';
import type { MessageKey, Words } from '#words';
import { languageOfCall, nameIn, textIn } from '../calls/public-calls.js';

/** The kinds of answer that the pages know. */
export type FieldKind =
  | Exclude<Question['kind'], 'table'>
  | 'table'
  | 'line'
  | 'whole'
  | 'yes_no'
  | 'applying_as'
  | 'partners'
  | 'remedies'
  | 'declaration';

/** One thing that a section asks, in the words of its reader. */
export interface Field {
  readonly name: string;
  readonly kind: FieldKind;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Without it nothing can be submitted. */
  readonly required: boolean;
  /** Characters of a text, rows of a list, the largest whole number. */
  readonly limit: number;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly columns: readonly string[];
  /** The language of these words, where the call does not have that of the reader. */
  readonly lang?: string | undefined;
}

/** Texts up to this length stand on one line. */
const longestLine = 200;

type Asked = Pick<Field, 'kind' | 'limit'> & { readonly optional?: true };

/** What every call asks. The hint of a field is `writing.hint.` with its name, the label `writing.label.`. */
const always: Readonly<Record<string, Readonly<Record<string, Asked>>>> = {
  organisation: {
    applyingAs: { kind: 'applying_as', limit: 1 },
    registeredWhereImplementing: { kind: 'yes_no', limit: 1 },
  },
  partners: { leadRole: { kind: 'text', limit: 2000 }, partners: { kind: 'partners', limit: 30 } },
  project: {
    title: { kind: 'line', limit: 200 },
    startsOn: { kind: 'date', limit: 1 },
    months: { kind: 'whole', limit: mostYears * 12 },
  },
  countries: {
    implementationCountries: { kind: 'countries', limit: 60 },
    routeCountries: { kind: 'countries', limit: 60, optional: true },
  },
  remedies: { remedies: { kind: 'remedies', limit: 40, optional: true } },
  declaration: { declarationAccepted: { kind: 'declaration', limit: 1 } },
};

/** What a section asks, in its order: what every call asks there, then the call's own questions. */
export const fieldsOf = (form: CallForm, section: string, words: Words): readonly Field[] => {
  const asked = Object.entries(always[section] ?? {}).map(([name, one]) => fieldOfAsked(name, one, words));
  const known = asked.map(({ name }) => name);
  const own = form.questions.filter((question) => question.section === section && !known.includes(question.name));
  return [...asked, ...own.map((question) => fieldOfQuestion(question, words))];
};

/** What a section is called. */
export const titleOf = (form: Pick<CallForm, 'sections'>, section: string, words: Words): string => {
  const own = form.sections?.find(({ name }) => name === section);
  if (own) return textIn(own.title, words);
  const key = `application.section.${section}`;
  const said = words.sayCode(key);
  return said === `⟦${key}⟧` ? nameIn(words, 'document', section) : said;
};

/** The language of a section's title, where the call does not have that of the reader. */
export const languageOfTitle = (
  form: Pick<CallForm, 'sections'>,
  section: string,
  words: Words,
): string | undefined => {
  const own = form.sections?.find(({ name }) => name === section);
  return own && languageOfCall(own.title, words);
};

/** Whether people write freely in a field, so that they have to be told what does not belong there. */
export const isFree = ({ kind }: Field): boolean => ['text', 'line', 'table', 'partners', 'remedies'].includes(kind);

/** How long a text is, for its counter. */
export const lengthOf = charactersIn;

const fieldOfAsked = (name: string, { kind, limit, optional }: Asked, words: Words): Field => ({
  ...{ name, kind, limit, required: !optional, options: [], columns: [] },
  label: words.sayCode(`writing.label.${name}` satisfies string as MessageKey),
  hint: words.sayCode(`writing.hint.${name}`),
});

const fieldOfQuestion = (question: Question, words: Words): Field => {
  const { name, kind, required, hint, options = [], optionLabels = {}, columns = [] } = question;
  const limit = question.limit ?? usualLimits[kind] ?? 1;
  return {
    ...{ name, required, limit },
    kind: kind === 'text' && limit <= longestLine ? 'line' : kind,
    label: textIn(question.label, words),
    lang: languageOfCall(question.label, words),
    hint: hint && textIn(hint, words),
    options: options.map((value) => ({ value, text: textIn(optionLabels[value] ?? { en: value }, words) })),
    columns: columns.map((column) => textIn(column, words)),
  };
};

/** As in the schema of the form. */
const usualLimits: Partial<Record<Question['kind'], number>> = { text: 5000, table: 50, countries: 60 };
