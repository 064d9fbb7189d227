import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { criteriaCatalogue } from '#calls/domain';
import { isMessageKey, words } from '#words';
import { criterionSentence, type Chosen } from './criterion-sentence.js';

const said = (criterion: string, params?: Chosen['params']): string =>
  criterionSentence(words('en'), { criterion, ...(params && { params }) });

test.each(criteriaCatalogue.map(({ criterion }) => criterion))('%s has a sentence', (criterion) =>
  expect(isMessageKey(`call.criterion.${criterion}`)).toBe(true),
);

const cycles = join(import.meta.dirname, '../../../console/cycles');
const chosen = readdirSync(cycles).flatMap((file) => {
  const { call } = JSON.parse(readFileSync(join(cycles, file), 'utf8')) as {
    call: { windows: { terms: { criteria: Chosen[] } }[] };
  };
  return call.windows.flatMap((window) => window.terms.criteria);
});

test('every rule of the calls that we ship is said without a gap', () => {
  const sentences = chosen.map(({ criterion, params }) => said(criterion, params));
  expect(sentences.length).toBeGreaterThan(50);
  expect(sentences.filter((sentence) => /[{}⟦⟧]|undefined|NaN/.test(sentence))).toEqual([]);
});

test.each([
  ['total_between', { min: '0.00', max: '20000.00', currency: 'USD' }, 'The sum asked for is at most USD 20,000.00.'],
  ['yearly_cap', { amount: '25000.00', currency: 'USD' }, 'The fund pays at most USD 25,000.00 in each project year.'],
  [
    'cross_border_support',
    { minCountries: 2, regions: { vocabulary: 'm49_subregion', min: 2 } },
    'The project supports victims across borders, in at least 2 countries. They lie in at least 2 sub-regions of the United Nations’ list (M49). A person judges whether it does.',
  ],
  [
    'registered_for',
    { years: 1, on: '2025-01-01' },
    'On 1 January 2025 the organization has been registered for at least 1 year.',
  ],
  [
    'countries_within',
    { countries: ['NG'], regions: { vocabulary: 'm49_region', names: ['Asia'] } },
    'The project is carried out in these places only: Asia and Nigeria.',
  ],
])('%s is said with its numbers', (criterion, params, sentence) => expect(said(criterion, params)).toBe(sentence));
