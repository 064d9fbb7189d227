import { DomainError } from '#kernel';
import { changed, exampleFacts } from '../../../../../test/fixtures/facts.js';
import { criteriaCatalogue, faultInFacts, faultInTerms, readFacts, readTerms, type CriterionName } from './index.js';

/** Sound params for every criterion. */
const params: Readonly<Record<CriterionName, object>> = {
  applicant_kind: { allowed: ['ngo'] },
  registered_by: { date: '2010-01-01' },
  registered_for: { years: 1, on: '2010-01-01' },
  direct_assistance_for: { years: 1, on: '2010-01-01' },
  registered_where_implementing: {},
  own_bank_account: {},
  psea_measures: {},
  not_an_intermediary: {},
  declaration: {},
  unpp_partner_id: {},
  audited_statements: { latest: 2010, years: 2 },
  cross_border_support: { minCountries: 2, regions: { vocabulary: 'm49_region', min: 2 } },
  effective_remedies: { minComponents: 1 },
  duration: { minMonths: 1, maxMonths: 36 },
  countries_within: { countries: ['NG'], regions: { vocabulary: 'm49_region', names: ['Europe'] } },
  documents: { required: ['budget'] },
  no_overlapping_award: {},
  reports_up_to_date: {},
  yearly_cap: { amount: '25000.00', currency: 'USD' },
  total_between: { min: '0', max: '75000.00', currency: 'USD' },
  share_of_budget_at_most: { numerator: 1, denominator: 2 },
  multiple_of_annual_budget_at_most: { multiple: 1, years: 1 },
};
const termsOf = (...names: CriterionName[]) => ({
  version: '2011',
  criteria: names.map((criterion) => ({ criterion, params: params[criterion] })),
});

describe('a wrong terms document', () => {
  const pointerIn = (document: unknown) => faultInTerms(document)?.pointer;
  const withCriteria = (...criteria: unknown[]) => ({ version: '1', criteria });

  test.each<readonly [string, unknown, string | undefined]>([
    ['no object', [], ''],
    ['null', null, ''],
    ['no version', { criteria: [] }, '/version'],
    ['an empty version', { version: '', criteria: [] }, '/version'],
    ['a version that is a number', { version: 2011, criteria: [] }, '/version'],
    ['version before criteria', { version: '', criteria: 1 }, '/version'],
    ['no criteria', { version: '1' }, '/criteria'],
    ['criteria that are no list', { version: '1', criteria: {} }, '/criteria'],
    ['no criterion at all, which is not wrong', { version: '1', criteria: [] }, undefined],
    ['keys beside them, which are not wrong', { version: '1', criteria: [], title: 'x' }, undefined],
    ['a criterion that is no object', withCriteria('duration'), '/criteria/0'],
    ['a list as criterion', withCriteria([]), '/criteria/0'],
    ['a nameless criterion', withCriteria({ params: {} }), '/criteria/0/criterion'],
    ['a criterion named by a number', withCriteria({ criterion: 1 }), '/criteria/0/criterion'],
    ['an unknown criterion', withCriteria({ criterion: 'Duration', params: {} }), '/criteria/0/criterion'],
    ...['constructor', 'toString', '__proto__', 'hasOwnProperty'].map(
      (criterion) => [`the criterion ${criterion}`, withCriteria({ criterion }), '/criteria/0/criterion'] as const,
    ),
    ['a criterion twice', termsOf('declaration', 'duration', 'declaration'), '/criteria/2/criterion'],
    ['the first fault first', withCriteria({ criterion: 'x' }, 1), '/criteria/0/criterion'],
    ['no params where none are listed, which is not wrong', withCriteria({ criterion: 'declaration' }), undefined],
    ['no params where some are listed', withCriteria({ criterion: 'duration' }), '/criteria/0/params'],
    ['null as params', withCriteria({ criterion: 'declaration', params: null }), '/criteria/0/params'],
    ['a list as params', withCriteria({ criterion: 'declaration', params: [] }), '/criteria/0/params'],
    ['a param too many', withCriteria({ criterion: 'declaration', params: { on: 1 } }), '/criteria/0/params/on'],
    [
      'a param too many with a strange name',
      withCriteria({ criterion: 'declaration', params: { 'a/b~c': 1 } }),
      '/criteria/0/params/a~1b~0c',
    ],
    [
      'a param too many named __proto__',
      withCriteria({ criterion: 'declaration', params: JSON.parse('{"__proto__":1}') }),
      '/criteria/0/params/__proto__',
    ],
  ])('%s', (_, document, pointer) => {
    expect(pointerIn(document)).toBe(pointer);
  });

  test.each<readonly [CriterionName, object, string]>([
    ['applicant_kind', { allowed: ['ngo', 'club'] }, 'allowed'],
    ['applicant_kind', { allowed: 'ngo' }, 'allowed'],
    ['registered_by', { date: '2011-02-30' }, 'date'],
    ['registered_by', { date: '2010-01-01T00:00:00Z' }, 'date'],
    ['registered_for', { years: 0 }, 'years'],
    ['registered_for', { years: 1.5 }, 'years'],
    ['registered_for', { on: null }, 'on'],
    ['direct_assistance_for', { years: '1' }, 'years'],
    ['direct_assistance_for', { years: 0, on: 'x' }, 'years'],
    ['audited_statements', { latest: 2010.5 }, 'latest'],
    ['audited_statements', { latest: '2010' }, 'latest'],
    ['audited_statements', { years: -1 }, 'years'],
    ['audited_statements', { years: 2011 }, 'years'],
    ['audited_statements', { years: Number.MAX_SAFE_INTEGER }, 'years'],
    ['cross_border_support', { minCountries: -1 }, 'minCountries'],
    ['cross_border_support', { regions: null }, 'regions'],
    ['cross_border_support', { regions: {} }, 'regions'],
    ['cross_border_support', { regions: { vocabulary: 'continent', min: 1 } }, 'regions'],
    ['cross_border_support', { regions: { vocabulary: 'm49_region', min: 1.5 } }, 'regions'],
    ['cross_border_support', { regions: { vocabulary: 'm49_region', names: ['Europe'] } }, 'regions'],
    ['effective_remedies', { minComponents: true }, 'minComponents'],
    ['duration', { minMonths: undefined }, 'minMonths'],
    ['duration', { maxMonths: undefined }, 'maxMonths'],
    ['duration', { minMonths: 37 }, 'minMonths'],
    ['duration', { maxMonths: Infinity }, 'maxMonths'],
    ['countries_within', { countries: ['NG', 'XK'] }, 'countries'],
    ['countries_within', { countries: ['ng'] }, 'countries'],
    ['countries_within', { regions: { vocabulary: 'm49_region', names: ['Sub-Saharan Africa'] } }, 'regions'],
    ['countries_within', { regions: { vocabulary: 'm49_region', names: 'Europe' } }, 'regions'],
    ['countries_within', { countries: undefined, regions: undefined }, 'countries'],
    ['documents', { required: [1] }, 'required'],
    ['yearly_cap', { amount: '25000.001' }, 'amount'],
    ['yearly_cap', { amount: '-1' }, 'amount'],
    ['yearly_cap', { amount: '1.' }, 'amount'],
    ['yearly_cap', { currency: 'usd' }, 'currency'],
    ['yearly_cap', { currency: 'USD\n' }, 'currency'],
    ['total_between', { min: '75000.01' }, 'min'],
    ['total_between', { min: '100000', max: '99999' }, 'min'],
    ['total_between', { max: 75000 }, 'max'],
    ['share_of_budget_at_most', { denominator: 0 }, 'denominator'],
    ['share_of_budget_at_most', { numerator: -1 }, 'numerator'],
    ['multiple_of_annual_budget_at_most', { multiple: 0 }, 'multiple'],
    ['multiple_of_annual_budget_at_most', { years: -1 }, 'years'],
    ['own_bank_account', { account: true }, 'account'],
  ])('%s with %j', (criterion, change, name) => {
    const document = changed(termsOf('psea_measures', criterion), {
      '/criteria/1/params': { ...params[criterion], ...change },
    });
    expect(pointerIn(document)).toBe(`/criteria/1/params/${name}`);
  });

  it('is refused with its pointer; a sound one is read', () => {
    expect(() => readTerms({ version: '1' })).toThrow(DomainError);
    expect(() => readTerms({ version: '1' })).toThrow('/criteria');
    const all = criteriaCatalogue.map(({ criterion }) => criterion);
    expect(readTerms(termsOf(...all)).criteria.map(({ criterion }) => criterion)).toEqual(all);
  });
});

describe('wrong facts', () => {
  const all = readTerms(termsOf(...criteriaCatalogue.map(({ criterion }) => criterion)));
  const pointerIn = (changes: Readonly<Record<string, unknown>>, terms = all) =>
    faultInFacts(terms, changed(exampleFacts, changes))?.pointer;

  const flags = [
    'nonProfit',
    'registeredWhereImplementing',
    'ownBankAccount',
    'pseaMeasures',
    'actsAsIntermediary',
    'declarationAccepted',
  ];
  const wrong: readonly (readonly [pointer: string, ...values: unknown[]])[] = [
    ['/id', undefined, null, '', 1, {}],
    ['/applicant', undefined, null, [], 'ngo'],
    ['/applicant/kind', undefined, null, 'club', 'NGO', 'toString', ['ngo']],
    ...flags.map((flag) => [`/applicant/${flag}`, undefined, null, 'true', 1] as const),
    ['/applicant/registeredOn', undefined, '', '2011-02-30', '2011-2-3', '2100-02-29', '0000-01-01', 20040501, false],
    ['/applicant/directAssistanceSince', undefined, '2011-04-31', '2011-01-01 '],
    ['/applicant/auditedFiscalYears', undefined, null, {}, '2010'],
    ['/applicant/auditedFiscalYears/1', null, '2010', 2010.5, 0, [], 1e21],
    ['/applicant/annualBudgets', undefined, null, {}],
    ['/applicant/annualBudgets/0', null, [], '1'],
    ['/applicant/annualBudgets/0/year', undefined, null, '2010', -2010],
    ['/applicant/annualBudgets/0/amount', undefined, 120000, '1.', '.5', '-1', '1e3', '1,000', ' 1', '', '1.000'],
    ['/applicant/unppPartnerId', undefined, 1, false, {}],
    ['/project', undefined, null, [], 0],
    ['/project/startsOn', undefined, null, '2011-09-31'],
    ['/project/months', undefined, null, 0, -1, 36.5, '36', Infinity, 2 ** 53, [36]],
    ['/project/implementationCountries', undefined, null, [], 'NG', {}],
    ['/project/implementationCountries/1', null, 'XK', 'XX', 'it', 'ITA', 'EU', 'UK', '', 380],
    ['/project/routeCountries', undefined, null, {}],
    ['/project/routeCountries/0', 'XK', null],
    ['/project/remedies', undefined, null, 'rehabilitation'],
    ['/project/remedies/0', null, 'rehabilitation'],
    ['/project/remedies/0/component', undefined, null, 'revenge'],
    ['/project/remedies/0/activities', undefined, null, -1, 0.5, '2'],
    ['/project/currency', undefined, null, 'usd', 'USDX', 840, ' USD'],
    ['/project/requestedByYear', undefined, null, [], '25000.00'],
    ['/project/requestedByYear/2', null, 25000, '25000.001', '-1', 'x'],
    ['/project/totalBudget', undefined, '', 90000, '90000.'],
    ['/documents', undefined, null, {}, 'registration_certificate'],
    ['/documents/0', null, 1, {}],
    ['/otherAwards', undefined, null, {}],
    ['/otherAwards/0', null, '2010-01-01'],
    ['/otherAwards/0/startsOn', undefined, null, '2010-13-01'],
    ['/otherAwards/0/months', undefined, null, 0, '12'],
    ['/overdueReports', undefined, null, -1, 0.5, '0'],
  ];
  test.each(wrong.flatMap(([pointer, ...values]) => values.map((value) => [pointer, value] as const)))(
    '%s is %j',
    (pointer, value) => {
      expect(pointerIn({ [pointer]: value })).toBe(pointer);
    },
  );

  test.each<readonly [string, Readonly<Record<string, unknown>>]>([
    ['months written 36.0', { '/project/months': JSON.parse('36.0') }],
    ['months written 1e2', { '/project/months': JSON.parse('1e2') }],
    ['amounts with zeros before', { '/project/requestedByYear/0': '007.5' }],
    [
      'nullable facts that are null',
      { '/applicant/registeredOn': null, '/applicant/directAssistanceSince': null, '/project/totalBudget': null },
    ],
    [
      'lists that may be empty',
      {
        '/documents': [],
        '/otherAwards': [],
        '/applicant/annualBudgets': [],
        '/applicant/auditedFiscalYears': [],
        '/project/routeCountries': [],
        '/project/remedies': [],
      },
    ],
    ['facts that no criterion reads', { '/applicant/country': 'XK' }],
    ['the consortium of an applicant that is none', { '/applicant/consortium': 'x' }],
    ['no consortium for a consortium', { '/applicant/kind': 'consortium', '/applicant/consortium': undefined }],
    ['keys that nobody knows', { '/applicant/mood': 1, '/mood': null }],
    ['a country that has no place in a vocabulary', { '/project/routeCountries': ['TW', 'AQ'] }],
  ])('%s are not wrong', (_, changes) => {
    expect(pointerIn(changes)).toBeUndefined();
  });

  test.each([
    ['/applicant/consortium', []],
    ['/applicant/consortium/leadKind', undefined],
    ['/applicant/consortium/leadNonProfit', null],
    ['/applicant/consortium/partners', -1],
  ])('a consortium whose %s is %j', (pointer, value) => {
    expect(pointerIn({ '/applicant/kind': 'consortium', [pointer]: value })).toBe(pointer);
  });

  it('no object has the pointer of the whole', () => {
    for (const json of [undefined, null, [], 'x', 1, true]) expect(faultInFacts(all, json)?.pointer).toBe('');
  });

  it('a year stands among the annual budgets once', () => {
    const budget = (year: number, amount = '1') => ({ year, amount });
    const pointer = (...budgets: unknown[]) => pointerIn({ '/applicant/annualBudgets': budgets });
    expect(pointer(budget(2010), budget(2009), budget(2010, 'x'), budget(2008, 'x'))).toBe(
      '/applicant/annualBudgets/2/year',
    );
    expect(pointer(budget(2010), budget(2009, 'x'), budget(2010))).toBe('/applicant/annualBudgets/1/amount');
  });

  it('of several, the first in the order of the terms and then of the facts is told', () => {
    const terms = (...names: CriterionName[]) => readTerms(termsOf(...names));
    const faults = {
      '/project/months': 0,
      '/project/startsOn': 'x',
      '/project/currency': 1,
      '/overdueReports': -1,
      '/documents': 1,
    };
    expect(pointerIn(faults, terms('documents', 'yearly_cap'))).toBe('/documents');
    expect(pointerIn(faults, terms('yearly_cap', 'documents'))).toBe('/project/months');
    expect(pointerIn(faults, terms('no_overlapping_award', 'duration'))).toBe('/project/startsOn');
    expect(pointerIn(faults, terms('duration', 'no_overlapping_award'))).toBe('/project/months');
    expect(pointerIn(faults, terms('total_between', 'duration'))).toBe('/project/currency');
    expect(pointerIn(faults, terms('own_bank_account'))).toBeUndefined();
    expect(pointerIn({ ...faults, '/id': '' }, terms('own_bank_account'))).toBe('/id');
  });

  it('what a line inherits is not what it says', () => {
    const line = JSON.parse(`{"id":"x","__proto__":${JSON.stringify(exampleFacts)}}`);
    expect(faultInFacts(all, line)?.pointer).toBe('/applicant');
  });

  it('are refused with their pointer; sound ones are read as they are', () => {
    expect(() => readFacts(all, {})).toThrow(DomainError);
    expect(() => readFacts(all, {})).toThrow('/id');
    expect(readFacts(all, exampleFacts)).toBe(exampleFacts);
  });
});
