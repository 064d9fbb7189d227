import { remedyComponents, type CallForm, type Question } from '#calls/domain';
import { factsSections, type FactsSection } from './answers.js';

/** A JSON Schema (2020-12) as data. */
export interface Schema {
  readonly [keyword: string]: unknown;
}

/** The categories of a budget line. The fund's own budget form is not public: these are ours. */
export const budgetCategories = [
  'assistance',
  'staff',
  'travel',
  'equipment',
  'services',
  'operations',
  'other',
] as const;

/** The most project years that a budget can be written for. */
export const mostYears = 10;

/** NUL and lone surrogates have no place in a text, and none in the database. */
const wellFormed = '^[^\\u0000\\ud800-\\udfff]*$';

const text = (maxLength: number): Schema => ({ type: 'string', maxLength, pattern: wellFormed });
const flag: Schema = { type: 'boolean' };
const named = (format: 'amount' | 'currency' | 'country' | 'date'): Schema => ({ type: 'string', format });
const listOf = (items: Schema, maxItems: number, more: Schema = {}): Schema => ({
  type: 'array',
  items,
  maxItems,
  ...more,
});
const closed = (properties: Readonly<Record<string, Schema>>, required: readonly string[] = []): Schema => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
const countries = listOf(named('country'), 60, { uniqueItems: true });

const factsProperties: Readonly<Record<FactsSection, Readonly<Record<string, Schema>>>> = {
  organisation: {
    applyingAs: { enum: ['organisation', 'consortium'] },
    registeredWhereImplementing: flag,
  },
  partners: {
    leadRole: text(2000),
    partners: listOf(
      closed({ id: text(64), name: text(300), country: named('country'), role: text(2000) }, ['id']),
      30,
    ),
  },
  project: {
    title: text(200),
    startsOn: named('date'),
    months: { type: 'integer', minimum: 1, maximum: mostYears * 12 },
  },
  countries: { implementationCountries: countries, routeCountries: countries },
  remedies: {
    remedies: listOf(
      closed({ component: { enum: remedyComponents }, activities: listOf(text(500), 40) }, ['component']),
      20,
    ),
  },
  budget: {
    currency: named('currency'),
    lines: listOf(
      closed(
        {
          id: text(64),
          category: { enum: budgetCategories },
          year: { type: 'integer', minimum: 1, maximum: mostYears },
          description: text(500),
          unit: text(60),
          quantity: named('amount'),
          price: named('amount'),
        },
        ['id'],
      ),
      300,
    ),
    coFunding: listOf(closed({ id: text(64), source: text(300), amount: named('amount'), secured: flag }, ['id']), 30),
  },
  declaration: { declarationAccepted: flag },
};

/** A question that is answered by a file is answered by attaching one under the question's name. */
type Written = Exclude<Question['kind'], 'file'>;
const byKind: Readonly<Record<Written, (question: Question) => Schema>> = {
  text: ({ limit }) => text(limit ?? 5000),
  number: () => ({ type: 'number' }),
  money: () => named('amount'),
  date: () => named('date'),
  choice: ({ options }) => ({ enum: options ?? [] }),
  countries: () => countries,
  table: ({ limit }) => listOf(listOf(text(1000), 20), limit ?? 50),
};

/** Where the sections that most calls ask stand in the task list. A call's own come after them, before the declaration. */
const usualOrder = [
  'summary',
  'organisation',
  'partners',
  'problem',
  'project',
  'countries',
  'assistance',
  'remedies',
  'work_plan',
  'budget',
  'risks',
  'sustainability',
] as const;

/** What of a form says which sections it has. */
export type FormSections = Pick<CallForm, 'questions' | 'sections'>;

/** The sections of a form in the order in which they are written: those that every call asks, and the call's own. */
export const sectionsOf = ({ questions, sections = [] }: FormSections): readonly string[] => {
  const asked = new Set<string>([...factsSections, ...questions.map(({ section }) => section)]);
  const titled = sections.map(({ name }) => name).filter((name) => asked.has(name));
  return [...new Set([...usualOrder.filter((name) => asked.has(name)), ...titled, ...asked].filter(isNotLast)), last];
};

/**
 * One JSON Schema of all that may be answered under a form, by section. Nothing is required: a draft may be incomplete,
 * but never malformed. Formats: `amount`, `currency`, `country`, `date`.
 */
export const formSchema = (form: FormSections): Schema =>
  closed(Object.fromEntries(sectionsOf(form).map((section) => [section, closed(propertiesOf(section, form))])));

/** The names of the answers that a section may hold. */
export const answersAsked = (form: FormSections, section: string): readonly string[] =>
  Object.keys(propertiesOf(section, form));

const last = 'declaration';
const isNotLast = (section: string): boolean => section !== last;

const propertiesOf = (section: string, { questions }: Pick<CallForm, 'questions'>): Record<string, Schema> => ({
  ...Object.fromEntries(
    questions
      .filter((question) => question.section === section && question.kind !== 'file')
      .map((question) => [question.name, byKind[question.kind as Written](question)]),
  ),
  ...(Object.hasOwn(factsProperties, section) ? factsProperties[section as FactsSection] : {}),
});
