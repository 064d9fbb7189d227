import { changed, exampleFacts } from '../../../../../test/fixtures/facts.js';
import { answerOf, criteriaCatalogue, factShapes, readFacts, readTerms, screen, type CriterionName } from './index.js';

type Changes = Readonly<Record<string, unknown>>;

const findingOf = (criterion: CriterionName, params: unknown, changes: Changes) => {
  const terms = readTerms({ version: 'x', criteria: [{ criterion, params }] });
  return answerOf(screen(terms, readFacts(terms, changed(exampleFacts, changes)))).findings[0]!;
};

/** Criterion, params, what differs from the example, and the reasons; no reasons means met. */
type Row = readonly [CriterionName, unknown, Changes, readonly unknown[]];

const consortium = { '/applicant/kind': 'consortium' };
const months = (count: number, ...amounts: string[]) => ({
  '/project/months': count,
  '/project/requestedByYear': amounts,
});
const cap = { amount: '25000', currency: 'USD' };
const total = { min: '60000', max: '75000.00', currency: 'USD' };
const across = (implementation: string[], route: string[]) => ({
  '/project/implementationCountries': implementation,
  '/project/routeCountries': route,
});
const remedies = (...pairs: [string, number][]) => ({
  '/project/remedies': pairs.map(([component, activities]) => ({ component, activities })),
});
const budgets = (...pairs: [number, string][]) => ({
  '/applicant/annualBudgets': pairs.map(([year, amount]) => ({ year, amount })),
});
const award = (startsOn: string, count: number) => ({ startsOn, months: count });
const starting = (startsOn: string, count: number, ...otherAwards: unknown[]) => ({
  '/project/startsOn': startsOn,
  '/project/months': count,
  '/otherAwards': otherAwards,
});

const rows: readonly Row[] = [
  ['applicant_kind', { allowed: ['ngo', 'consortium'] }, {}, []],
  ['applicant_kind', { allowed: [] }, {}, [{ code: 'kind_not_allowed' }]],
  ['applicant_kind', { allowed: ['ngo'] }, { '/applicant/nonProfit': false }, [{ code: 'not_non_profit' }]],
  ['applicant_kind', { allowed: ['consortium'] }, consortium, []],
  [
    'applicant_kind',
    { allowed: ['ngo'] },
    { '/applicant/consortium': { leadKind: 'company', leadNonProfit: false } },
    [],
  ],
  ...[
    { '/applicant/consortium': null },
    { '/applicant/consortium': undefined },
    { '/applicant/consortium/leadKind': 'academic' },
    { '/applicant/consortium/leadNonProfit': false },
    { '/applicant/consortium': { leadKind: 'company', leadNonProfit: false, partners: 0 } },
  ].map((lead): Row => [
    'applicant_kind',
    { allowed: ['consortium'] },
    { ...consortium, ...lead },
    [{ code: 'lead_not_eligible' }],
  ]),
  [
    'applicant_kind',
    { allowed: ['ngo'] },
    { ...consortium, '/applicant/nonProfit': false, '/applicant/consortium': null },
    [{ code: 'kind_not_allowed' }, { code: 'not_non_profit' }, { code: 'lead_not_eligible' }],
  ],

  ['registered_by', { date: '2004-05-01' }, {}, []],
  ['registered_by', { date: '2004-04-30' }, {}, [{ code: 'registered_too_late' }]],
  ['registered_by', { date: '2004-05-01' }, { '/applicant/registeredOn': null }, [{ code: 'not_registered' }]],

  ['registered_for', { years: 5, on: '2009-05-01' }, {}, []],
  ['registered_for', { years: 5, on: '2009-04-30' }, {}, [{ code: 'registered_too_short' }]],
  ['registered_for', { years: 3, on: '2011-02-28' }, { '/applicant/registeredOn': '2008-02-29' }, []],
  [
    'registered_for',
    { years: 3, on: '2011-02-27' },
    { '/applicant/registeredOn': '2008-02-29' },
    [{ code: 'registered_too_short' }],
  ],
  [
    'registered_for',
    { years: 4, on: '2012-02-28' },
    { '/applicant/registeredOn': '2008-02-29' },
    [{ code: 'registered_too_short' }],
  ],
  ['registered_for', { years: 9_000_000, on: '2012-02-28' }, {}, [{ code: 'registered_too_short' }]],
  ['registered_for', { years: 1, on: '2012-02-28' }, { '/applicant/registeredOn': null }, [{ code: 'not_registered' }]],

  ['direct_assistance_for', { years: 5, on: '2011-01-01' }, {}, []],
  ['direct_assistance_for', { years: 5, on: '2010-12-31' }, {}, [{ code: 'assists_too_short' }]],
  [
    'direct_assistance_for',
    { years: 1, on: '2011-01-01' },
    { '/applicant/directAssistanceSince': null },
    [{ code: 'no_direct_assistance' }],
  ],

  ['registered_where_implementing', {}, {}, []],
  [
    'registered_where_implementing',
    undefined,
    { '/applicant/registeredWhereImplementing': false },
    [{ code: 'not_registered_where_implementing' }],
  ],
  ['own_bank_account', {}, {}, []],
  ['own_bank_account', {}, { '/applicant/ownBankAccount': false }, [{ code: 'no_own_bank_account' }]],
  ['psea_measures', {}, {}, []],
  ['psea_measures', {}, { '/applicant/pseaMeasures': false }, [{ code: 'no_psea_measures' }]],
  ['not_an_intermediary', {}, {}, []],
  ['not_an_intermediary', {}, { '/applicant/actsAsIntermediary': true }, [{ code: 'acts_as_intermediary' }]],
  ['declaration', {}, {}, []],
  ['declaration', {}, { '/applicant/declarationAccepted': false }, [{ code: 'declaration_incomplete' }]],

  ['unpp_partner_id', {}, { '/applicant/unppPartnerId': '0' }, []],
  ['unpp_partner_id', {}, {}, [{ code: 'unpp_id_missing' }]],
  ['unpp_partner_id', {}, { '/applicant/unppPartnerId': '' }, [{ code: 'unpp_id_missing' }]],
  ['unpp_partner_id', {}, { '/applicant/unppPartnerId': ' \t\u00a0\u2003\n' }, [{ code: 'unpp_id_missing' }]],

  ['audited_statements', { latest: 2010, years: 2 }, {}, []],
  ['audited_statements', { latest: 2011, years: 0 }, {}, []],
  ['audited_statements', { latest: 2011, years: 1 }, {}, [{ code: 'statement_missing', year: 2011 }]],
  [
    'audited_statements',
    { latest: 2011, years: 4 },
    { '/applicant/auditedFiscalYears': [2010, 2010, 1999] },
    [2008, 2009, 2011].map((year) => ({ code: 'statement_missing', year })),
  ],

  ['yearly_cap', cap, {}, []],
  [
    'yearly_cap',
    cap,
    months(36, '25000', '25000.01', '25000.1'),
    [
      { code: 'over_yearly_cap', year: 2, excess: '0.01' },
      { code: 'over_yearly_cap', year: 3, excess: '0.10' },
    ],
  ],
  ['yearly_cap', cap, months(13, '25000.00', '0025000'), []],
  ['yearly_cap', cap, months(12, '1'), []],
  ['yearly_cap', cap, months(24, '1'), [{ code: 'years_do_not_match_duration', found: 1, wanted: 2 }]],
  ['yearly_cap', cap, months(1, '1', '1'), [{ code: 'years_do_not_match_duration', found: 2, wanted: 1 }]],
  [
    'yearly_cap',
    { amount: '25000.00', currency: 'EUR' },
    months(12, '25000.01', '99999999999999999999.99'),
    [
      { code: 'wrong_currency' },
      { code: 'years_do_not_match_duration', found: 2, wanted: 1 },
      { code: 'over_yearly_cap', year: 1, excess: '0.01' },
      { code: 'over_yearly_cap', year: 2, excess: '99999999999999974999.99' },
    ],
  ],

  ['total_between', total, {}, []],
  ['total_between', { ...total, min: '75000' }, {}, []],
  ['total_between', total, months(12, '59999.99'), [{ code: 'below_minimum', shortfall: '0.01' }]],
  ['total_between', total, months(36, '75000', '0', '0.1'), [{ code: 'above_maximum', excess: '0.10' }]],
  [
    'total_between',
    { ...total, currency: 'EUR' },
    months(12, '1'),
    [{ code: 'wrong_currency' }, { code: 'below_minimum', shortfall: '59999.00' }],
  ],

  ['duration', { minMonths: 36, maxMonths: 36 }, {}, []],
  ['duration', { minMonths: 37, maxMonths: 48 }, {}, [{ code: 'too_short', months: 36 }]],
  ['duration', { minMonths: 0, maxMonths: 35 }, {}, [{ code: 'too_long', months: 36 }]],

  ['countries_within', { countries: ['NG', 'IT'] }, {}, []],
  [
    'countries_within',
    { countries: [] },
    across(['NG', 'IT', 'NG'], ['LY']),
    ['IT', 'NG'].map((country) => ({ code: 'outside_area', country })),
  ],
  ['countries_within', { countries: ['NG'], regions: { vocabulary: 'm49_region', names: ['Europe'] } }, {}, []],
  [
    'countries_within',
    { regions: { vocabulary: 'm49_subregion', names: ['Sub-Saharan Africa'] } },
    {},
    [{ code: 'outside_area', country: 'IT' }],
  ],
  [
    'countries_within',
    { regions: { vocabulary: 'un_regional_group', names: ['African Group'] } },
    across(['TW', 'EG', 'HK'], []),
    [
      { code: 'outside_area', country: 'HK' },
      { code: 'outside_area', country: 'TW' },
    ],
  ],

  ['documents', { required: [] }, { '/documents': [] }, []],
  ['documents', { required: ['registration_certificate'] }, {}, []],
  [
    'documents',
    { required: ['b', 'registration_certificate', 'a'] },
    {},
    ['b', 'a'].map((document) => ({ code: 'document_missing', document })),
  ],

  ['share_of_budget_at_most', { numerator: 5, denominator: 6 }, {}, []],
  [
    'share_of_budget_at_most',
    { numerator: 5, denominator: 6 },
    { '/project/totalBudget': '89999.99' },
    [{ code: 'share_too_high' }],
  ],
  ['share_of_budget_at_most', { numerator: 0, denominator: 1 }, months(12, '0'), []],
  [
    'share_of_budget_at_most',
    { numerator: 1, denominator: 1 },
    { '/project/totalBudget': null },
    [{ code: 'total_budget_missing' }],
  ],

  ['multiple_of_annual_budget_at_most', { multiple: 1, years: 1 }, {}, []],
  ['multiple_of_annual_budget_at_most', { multiple: 2, years: 3 }, {}, [{ code: 'annual_budget_missing' }]],
  [
    'multiple_of_annual_budget_at_most',
    { multiple: 1, years: 2 },
    budgets([2008, '900000'], [2010, '75000'], [2009, '75000']),
    [],
  ],
  [
    'multiple_of_annual_budget_at_most',
    { multiple: 1, years: 2 },
    budgets([2008, '900000'], [2010, '75000'], [2009, '74999.99']),
    [{ code: 'too_large_for_organisation' }],
  ],
  [
    'multiple_of_annual_budget_at_most',
    { multiple: 3, years: 3 },
    budgets([2008, '25000'], [2010, '25000'], [2009, '25000']),
    [],
  ],
  ['multiple_of_annual_budget_at_most', { multiple: 1, years: 0 }, budgets(), []],

  ['no_overlapping_award', {}, {}, []],
  ['no_overlapping_award', {}, starting('2011-09-01', 1), []],
  ['no_overlapping_award', {}, starting('2011-09-01', 1, award('2010-09-01', 12), award('2011-10-01', 1)), []],
  [
    'no_overlapping_award',
    {},
    starting('2011-09-01', 1, award('2011-09-30', 1), award('2010-09-02', 12)),
    [
      { code: 'overlaps_award', startsOn: '2011-09-30' },
      { code: 'overlaps_award', startsOn: '2010-09-02' },
    ],
  ],
  [
    'no_overlapping_award',
    {},
    starting('2012-01-31', 1, award('2012-02-28', 1)),
    [{ code: 'overlaps_award', startsOn: '2012-02-28' }],
  ],
  ['no_overlapping_award', {}, starting('2012-01-31', 1, award('2012-02-29', 1)), []],
  ['no_overlapping_award', {}, starting('2012-02-29', 12, award('2013-02-28', 1)), []],
  [
    'no_overlapping_award',
    {},
    starting('9999-12-31', 9_000_000, award('9999-12-31', 1)),
    [{ code: 'overlaps_award', startsOn: '9999-12-31' }],
  ],

  ['reports_up_to_date', {}, {}, []],
  ['reports_up_to_date', {}, { '/overdueReports': 2 }, [{ code: 'report_overdue', count: 2 }]],

  ['cross_border_support', { minCountries: 4 }, {}, [{ code: 'too_few_countries', found: 3, wanted: 4 }]],
  [
    'cross_border_support',
    { minCountries: 2 },
    across(['NG', 'NG'], ['NG']),
    [{ code: 'too_few_countries', found: 1, wanted: 2 }],
  ],
  [
    'cross_border_support',
    { minCountries: 2, regions: { vocabulary: 'm49_region', min: 2 } },
    across(['NG'], ['LY']),
    [{ code: 'too_few_regions', found: 1, wanted: 2 }],
  ],
  [
    'cross_border_support',
    { minCountries: 3, regions: { vocabulary: 'un_regional_group', min: 2 } },
    across(['TW'], ['NG', 'AQ']),
    [{ code: 'too_few_regions', found: 1, wanted: 2 }],
  ],
  ['effective_remedies', { minComponents: 1 }, remedies(), [{ code: 'too_few_remedies', found: 0, wanted: 1 }]],
  [
    'effective_remedies',
    { minComponents: 2 },
    remedies(['satisfaction', 1], ['restitution', 0], ['satisfaction', 3]),
    [{ code: 'too_few_remedies', found: 1, wanted: 2 }],
  ],
];

describe('the criteria', () => {
  test.each(rows)('%s %j with %j: %j', (criterion, params, changes, reasons) => {
    expect(findingOf(criterion, params, changes)).toEqual({
      criterion,
      verdict: reasons.length > 0 ? 'not_met' : 'met',
      reasons,
    });
  });

  test.each<readonly [CriterionName, unknown, Changes]>([
    ['cross_border_support', { minCountries: 3, regions: { vocabulary: 'm49_subregion', min: 3 } }, {}],
    ['cross_border_support', { minCountries: 0 }, {}],
    ['effective_remedies', { minComponents: 1 }, {}],
    ['effective_remedies', { minComponents: 0 }, remedies()],
  ])('%s %j with %j needs a person', (criterion, params, changes) => {
    expect(findingOf(criterion, params, changes)).toEqual({ criterion, verdict: 'needs_judgement', reasons: [] });
  });

  it('are all tried here, and both ways', () => {
    const tried = (holds: (row: Row) => boolean) =>
      [...new Set(rows.filter(holds).map(([criterion]) => criterion))].sort();
    const all = criteriaCatalogue.map(({ criterion }) => criterion).sort();
    const decidable = criteriaCatalogue
      .filter(({ needsJudgement }) => !needsJudgement)
      .map(({ criterion }) => criterion);
    expect(tried(([, , , reasons]) => reasons.length > 0)).toEqual(all);
    expect(tried(([, , , reasons]) => reasons.length === 0)).toEqual(decidable.sort());
  });

  test.each(rows.map((row) => [row[0], row] as const))(
    '%s reads only the facts that it names',
    (criterion, [, params, changes]) => {
      const { reads } = criteriaCatalogue.find((row) => row.criterion === criterion)!;
      const named = reads.map((name) => `/${name.replace('.', '/')}`);
      const known = Object.entries(factShapes).flatMap(([name, shapes]) =>
        name === 'applicant' || name === 'project' ? Object.keys(shapes).map((key) => `/${name}/${key}`) : [`/${name}`],
      );
      const unread = Object.fromEntries(
        known.filter((pointer) => !named.includes(pointer)).map((pointer) => [pointer, undefined]),
      );
      expect(findingOf(criterion, params, { ...changes, ...unread })).toEqual(findingOf(criterion, params, changes));
    },
  );

  it('name their facts in the order of the facts, so that the first fault is the first told', () => {
    const order = Object.entries(factShapes).flatMap(([name, shapes]) =>
      name === 'applicant' || name === 'project' ? Object.keys(shapes).map((key) => `${name}.${key}`) : [name],
    );
    for (const { reads } of criteriaCatalogue) {
      const places = reads.map((name) => order.indexOf(name));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(places).not.toContain(-1);
    }
  });
});
