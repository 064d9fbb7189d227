import { totalsOf, type Answers, type FactsSection } from '#applications/domain';
import type { Words } from '#words';
import { list, table, text, yesOrNo, type Said } from './said.js';

/** The fields that every call asks, by section. */
export const fieldsOfFacts: Readonly<Record<string, readonly string[]>> = {
  organisation: ['applyingAs', 'registeredWhereImplementing'],
  partners: ['leadRole', 'partners'],
  project: ['title', 'startsOn', 'months'],
  countries: ['implementationCountries', 'routeCountries'],
  remedies: ['remedies'],
  budget: ['currency', 'lines', 'coFunding'],
  declaration: ['declarationAccepted'],
} satisfies Record<FactsSection, readonly string[]>;

/** Each of them in words, by its own type; an answer was checked against it when it was saved. */
export const factSaid: Readonly<Record<string, (value: never, words: Words, answers: Answers) => Said>> = {
  applyingAs: (kind: string | undefined, { sayCode }) => text(kind && sayCode(`writing.applying_as.${kind}`)),
  registeredWhereImplementing: (yes: boolean | undefined, words) => yesOrNo(yes, words),
  leadRole: (role: string | undefined) => text(role),
  partners: (partners: Required<Answers>['partners']['partners'], words) =>
    table(
      ['name', 'country', 'role'].map((head) => words.sayCode(`writing.partner.${head}`)),
      (partners ?? []).map(({ name = '', country, role = '' }) => [name, country ? words.country(country) : '', role]),
    ),
  title: (title: string | undefined) => text(title),
  startsOn: (day: string | undefined, { date }) => text(day && date(day)),
  months: (months: number | undefined, { say }) =>
    text(months === undefined ? undefined : say('submitting.months', { count: months })),
  implementationCountries: (codes: string[] | undefined, { country }) => list((codes ?? []).map(country)),
  routeCountries: (codes: string[] | undefined, { country }) => list((codes ?? []).map(country)),
  remedies: (remedies: Required<Answers>['remedies']['remedies'], { sayCode }) =>
    table(
      ['remedy', 'activities'].map((head) => sayCode(`submitting.head.${head}`)),
      (remedies ?? []).map(({ component, activities = [] }) => [
        sayCode(`writing.remedy.${component}`),
        activities.join('\n'),
      ]),
    ),
  currency: (currency: string | undefined) => text(currency),
  lines: (lines: Required<Answers>['budget']['lines'], words, { budget, project }) => {
    const totals = totalsOf(budget, project?.months);
    return table(
      ['year', 'category', 'description', 'quantity', 'unit', 'price', 'cost'].map((head) =>
        words.sayCode(`budget.${head}`),
      ),
      (lines ?? []).map((line) => [
        line.year === undefined ? '' : words.number(line.year),
        line.category ? words.sayCode(`budget.category.${line.category}`) : '',
        ...[line.description ?? '', line.quantity ?? '', line.unit ?? ''],
        line.price === undefined ? '' : words.amount(line.price),
        words.amount(totals.lines[line.id]!),
      ]),
    );
  },
  coFunding: (rows: Required<Answers>['budget']['coFunding'], words) =>
    table(
      ['source', 'amount', 'secured'].map((head) => words.sayCode(`budget.${head}`)),
      (rows ?? []).map(({ source = '', amount, secured }) => [
        source,
        amount === undefined ? '' : words.amount(amount),
        words.say(secured ? 'writing.yes' : 'writing.no'),
      ]),
    ),
  declarationAccepted: (accepted: boolean | undefined, words) => yesOrNo(accepted, words),
};
