import type { Answers } from '../../../libs/applications/src/domain/answers.js';
import { keptSections, type CallForm, type Question } from '../../../libs/calls/src/domain/index.js';

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

/** A form with every kept section and, in a section of the call's own, a question of every kind. */
export const longForm = (): Pick<CallForm, 'questions' | 'sections' | 'applicationsPerOrganisation'> => {
  const own = (name: string, kind: Question['kind'], more: Partial<Question> = {}): Question => ({
    ...{ name, kind, section: 'extra', required: false, label: { en: `About ${name}` } },
    ...more,
  });
  const options = ['urban', 'rural'];
  const many = Array.from({ length: 10 }, (_, i) => `way_${i}`);
  const questions = [
    own('story', 'text', { required: true, limit: 300, hint: { en: 'In a few sentences.' } }),
    own('motto', 'text', { limit: 10 }),
    own('people', 'number', { required: true }),
    own('rent', 'money'),
    own('opening', 'date'),
    own('place', 'choice', { options, optionLabels: { urban: { en: 'In a town' }, rural: { en: 'In the country' } } }),
    own('way', 'choice', { options: many }),
    own('origins', 'countries'),
    own('staff', 'table', { limit: 3, columns: [{ en: 'Function' }, { en: 'Months' }] }),
    own('plan_of_house', 'file'),
  ];
  return {
    sections: [
      ...keptSections.map(({ name, title }) => ({ name, title })),
      { name: 'extra', title: { en: 'The house' } },
    ],
    questions: [...keptSections.flatMap((kept) => kept.questions), ...questions],
    applicationsPerOrganisation: 1,
  };
};
