import type { Answers } from '../../../libs/applications/src/domain/answers.js';

/** Answers that the rules of 2011 find nothing against, but for the two criteria that a person judges. */
export const soundAnswers = (): Answers => ({
  organisation: { applyingAs: 'organisation', registeredWhereImplementing: true },
  project: { title: 'A safe way home', startsOn: '2011-09-01', months: 36 },
  countries: { implementationCountries: ['NG', 'IT'], routeCountries: ['LY'] },
  remedies: { remedies: [{ component: 'rehabilitation', activities: ['Shelter', 'Psychosocial support'] }] },
  budget: { currency: 'USD', lines: [1, 2, 3].map((year) => lineOf(year, '25000.00')), coFunding: [] },
  declaration: { declarationAccepted: true },
});

/** One line of a budget that asks for an amount in a project year. */
export const lineOf = (year: number, price: string) => ({
  id: `year-${year}`,
  category: 'assistance',
  year,
  description: 'Shelter',
  unit: 'year',
  quantity: '1',
  price,
});
