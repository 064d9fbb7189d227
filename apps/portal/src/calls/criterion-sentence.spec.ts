import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { criteriaCatalogue, vocabularies, type DocumentAsked } from '#calls/domain';
import { isMessageKey, languages, words, type Language } from '#words';
import { criterionSentence, type Chosen } from './criterion-sentence.js';

const spoken = Object.keys(languages) as Language[];

const said = (
  criterion: string,
  params?: Chosen['params'],
  language: Language = 'en',
  documents: readonly DocumentAsked[] = [],
): string => criterionSentence(words(language), { criterion, ...(params && { params }) }, documents);

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

test.each(spoken)('every rule of the calls that we ship is said without a gap in %s', (language) => {
  const sentences = chosen.map(({ criterion, params }) => said(criterion, params, language));
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
    'On 1 January 2025 the organisation has been registered for at least 1 year.',
  ],
  [
    'countries_within',
    { countries: ['NG'], regions: { vocabulary: 'm49_region', names: ['Asia'] } },
    'The project is carried out in these places only: Asia and Nigeria.',
  ],
])('%s is said with its numbers', (criterion, params, sentence) => expect(said(criterion, params)).toBe(sentence));

describe('places', () => {
  const names = Object.values(vocabularies).flatMap((vocabulary) => vocabulary.names);
  const places = (language: Language, name: string): string =>
    said('countries_within', { regions: { names: [name] } }, language);

  test.each(spoken)('all regions that terms can name have words in %s', (language) =>
    expect(names.filter((name) => /⟦/.test(places(language, name)))).toEqual([]),
  );

  test('are said in English as terms write them', () =>
    expect(names.filter((name) => !places('en', name).endsWith(`: ${name}.`))).toEqual([]));

  test.each([
    ['fr', 'Le projet est exécuté uniquement dans ces lieux\u00a0: Asie, Europe orientale et Nigéria.'],
    ['es', 'El proyecto se ejecuta únicamente en estos lugares: Asia, Europa oriental y Nigeria.'],
  ] as const)('are said in %s', (language, sentence) =>
    expect(
      said('countries_within', { countries: ['NG'], regions: { names: ['Asia', 'Eastern Europe'] } }, language),
    ).toBe(sentence),
  );
});

describe('documents of the call’s own', () => {
  const asked: DocumentAsked[] = [
    { document: 'project_budget', required: true },
    {
      document: 'letter_1',
      required: true,
      title: { en: 'Letter of the Board', fr: 'Lettre du Conseil', es: 'Carta de la Junta' },
    },
  ];

  test.each([
    ['en', 'These documents are handed in: project budget and Letter of the Board.'],
    ['fr', 'Ces documents sont remis\u00a0: budget du projet et Lettre du Conseil.'],
    ['es', 'Se presentan estos documentos: presupuesto del proyecto y Carta de la Junta.'],
  ] as const)('are called in %s as the call calls them', (language, sentence) =>
    expect(said('documents', { required: ['project_budget', 'letter_1'] }, language, asked)).toBe(sentence),
  );
});
