import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  applicantKinds,
  countryCodes,
  projectYears,
  readTerms,
  remedyComponents,
  screen,
  type Facts,
  type TermsDocument,
} from '#calls/domain';
import { noneOfThese, readCheck } from './given.js';
import { askedUnder, type Asked } from './questions.js';
import { toldUnder } from './told.js';

const cycles = join(import.meta.dirname, '../../../../console/cycles');
const published = readdirSync(cycles).flatMap((file) => {
  const { call } = JSON.parse(readFileSync(join(cycles, file), 'utf8')) as {
    call: { windows: { terms: TermsDocument }[] };
  };
  return call.windows.map(({ terms }) => terms);
});

/** Rules that no published call has chosen yet. */
const others: TermsDocument = {
  version: 'others',
  criteria: [
    { criterion: 'registered_for', params: { years: 2, on: '2025-01-01' } },
    { criterion: 'registered_where_implementing' },
    { criterion: 'own_bank_account' },
    { criterion: 'psea_measures' },
    { criterion: 'not_an_intermediary' },
    { criterion: 'countries_within', params: { regions: { vocabulary: 'm49_region', names: ['Africa', 'Asia'] } } },
    { criterion: 'share_of_budget_at_most', params: { numerator: 2, denominator: 3 } },
    { criterion: 'multiple_of_annual_budget_at_most', params: { multiple: 3, years: 2 } },
    { criterion: 'no_overlapping_award' },
    { criterion: 'reports_up_to_date' },
  ],
};

const day = fc
  .date({ min: new Date('2005-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const amount = fc.nat(9_000_000).map((minor) => `${Math.floor(minor / 100)}.${String(minor % 100).padStart(2, '0')}`);
const countries = (minLength: number) => fc.uniqueArray(fc.constantFrom(...countryCodes), { minLength, maxLength: 8 });
const kind = fc.constantFrom(...applicantKinds);

/** An applicant as the product knows one: the lead of a consortium is the applicant, a budget has every year. */
const applicants: fc.Arbitrary<Facts> = fc
  .record({
    kind,
    leadKind: kind,
    nonProfit: fc.boolean(),
    registeredOn: fc.option(day),
    directAssistanceSince: fc.option(day),
    flags: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean()),
    unppPartnerId: fc.option(fc.constant('12345')),
    auditedFiscalYears: fc.uniqueArray(fc.integer({ min: 2010, max: 2026 })),
    budgets: fc.array(amount, { minLength: 2, maxLength: 2 }),
    startsOn: day,
    months: fc.integer({ min: 1, max: 120 }),
    implementationCountries: countries(1),
    routeCountries: countries(0),
    components: fc.uniqueArray(fc.constantFrom(...remedyComponents)),
    amounts: fc.array(amount, { minLength: 10, maxLength: 10 }),
    totalBudget: amount,
    documents: fc.subarray(['project_proposal', 'project_budget', 'reference_letter_1', 'registration_certificate']),
    other: fc.option(fc.record({ startsOn: day, months: fc.integer({ min: 1, max: 36 }) })),
    overdueReports: fc.nat(3),
  })
  .map(({ flags: [there, bank, psea, intermediary, declaration], ...one }) => ({
    id: 'somebody',
    applicant: {
      kind: one.kind,
      nonProfit: one.nonProfit,
      country: 'NG',
      registeredOn: one.registeredOn,
      registeredWhereImplementing: there,
      directAssistanceSince: one.directAssistanceSince,
      ownBankAccount: bank,
      pseaMeasures: psea,
      actsAsIntermediary: intermediary,
      auditedFiscalYears: one.auditedFiscalYears,
      annualBudgets: one.budgets.map((sum, index) => ({ year: 2024 - index, amount: sum })),
      unppPartnerId: one.unppPartnerId,
      declarationAccepted: declaration,
      consortium:
        one.kind === 'consortium' ? { leadKind: one.leadKind, leadNonProfit: one.nonProfit, partners: 1 } : null,
    },
    project: {
      startsOn: one.startsOn,
      months: one.months,
      implementationCountries: one.implementationCountries,
      routeCountries: one.routeCountries,
      remedies: one.components.map((component) => ({ component, activities: 2 })),
      currency: 'USD',
      requestedByYear: one.amounts.slice(0, projectYears(one.months)),
      totalBudget: one.totalBudget,
    },
    documents: one.documents,
    otherAwards: one.other ? [one.other] : [],
    overdueReports: one.overdueReports,
  }));

const cases: [name: string, windows: readonly TermsDocument[]][] = [
  ...published.map((terms): [string, readonly TermsDocument[]] => [terms.version, [terms]]),
  ['all at once', [...published, others]],
];

describe.each(cases)('the check under %s', (_, windows) => {
  const asked = askedUnder(windows);

  test('says what the screening of the same applicant would say, rule by rule, and nothing else', () =>
    fc.assert(
      fc.property(applicants, fc.infiniteStream(fc.boolean()), (facts, skipping) => {
        const { given, faults } = readCheck(filledIn(facts, asked, skipping), asked);
        expect(faults).toEqual([]);
        for (const terms of windows) {
          const screened = new Map(
            screen(readTerms(terms), facts).findings.map((finding) => [finding.criterion as string, finding]),
          );
          for (const { criterion, verdict, reasons } of toldUnder(terms, given, asked).rules)
            if (verdict !== undefined) expect({ criterion, verdict, reasons }).toEqual(screened.get(criterion));
        }
      }),
      { numRuns: 150 },
    ));

  test('tells nobody no whom the screening lets pass, and everybody else the same no', () =>
    fc.assert(
      fc.property(applicants, (facts) => {
        const { given } = readCheck(filledIn(facts, asked), asked);
        for (const terms of windows) {
          const { outcome, rules } = toldUnder(terms, given, asked);
          const isStopped = screen(readTerms(terms), facts).outcome === 'not_eligible';
          // What has no place on the page is left open, never said.
          if (rules.every(({ verdict }) => verdict)) expect(outcome === 'stopped').toBe(isStopped);
          else if (outcome === 'stopped') expect(isStopped).toBe(true);
        }
      }),
      { numRuns: 150 },
    ));

  test('an empty form is told nothing', () => {
    const { given, faults } = readCheck({}, asked);
    expect([given, faults]).toEqual([{}, []]);
    for (const terms of windows) expect(toldUnder(terms, given, asked).outcome).toBe('incomplete');
  });
});

test('only the questions that the terms need are asked', () => {
  const asked = askedUnder([published.find(({ version }) => version === '2026')!]);
  expect(asked.questions).toEqual([
    ...['kind', 'non_profit', 'registered', 'unpp', 'remedies', 'months', 'amounts', 'statements', 'documents'],
    'declaration',
  ]);
  expect(asked).toMatchObject({ currency: 'USD', years: undefined, statements: [2025], routes: false });
});

test('amounts mean nothing under a window in another currency', () => {
  const inEuro: TermsDocument = {
    version: 'e',
    criteria: [{ criterion: 'total_between', params: { min: '0.00', max: '10.00', currency: 'EUR' } }],
  };
  const windows = [published.find(({ version }) => version === '2026')!, inEuro];
  const asked = askedUnder(windows);
  const { given } = readCheck({ amounts: { y1: '20,000' } }, asked);
  expect(given).toEqual({ 'project.requestedByYear': ['20000.00'] });
  expect(toldUnder(inEuro, given, asked).rules[0]!.verdict).toBeUndefined();
});

test.each([
  [{ months: 'many' }, '/months', 'public.check.whole'],
  [{ months: '0' }, '/months', 'public.check.whole'],
  [{ amounts: { y1: '12.3456' } }, '/amounts/y1', 'field.amount'],
  [
    { registered: 'yes', registered_on: { day: '31', month: '2', year: '2020' } },
    '/registered_on',
    'writing.field.date',
  ],
  [{ countries: { c1: 'Atlantis' } }, '/countries/c1', 'field.country'],
])('%j is pointed at', (typed, pointer, code) =>
  expect(readCheck(typed, askedUnder([...published, others])).faults).toMatchObject([{ pointer, code }]),
);

test.each([
  ['12,50', '12.50'],
  ['20.000', '20000.00'],
  ['20 000,5', '20000.50'],
  ['20,000.00', '20000.00'],
])('%s is the amount %s', (typed, amount) =>
  expect(readCheck({ total_budget: typed }, askedUnder([...published, others])).given).toMatchObject({
    'project.totalBudget': amount,
  }),
);

test.each(['Côte d’Ivoire', 'cote d ivoire', 'CI', 'Costa de Marfil', ' CÔTE D’IVOIRE '])(
  '%s is understood',
  (typed) => {
    const { given } = readCheck({ countries: { c1: typed } }, askedUnder([others]));
    expect(given['project.implementationCountries']).toEqual(['CI']);
  },
);

/** What somebody types who knows all of it and says the truth, or who leaves some questions out. */
function filledIn(facts: Facts, asked: Asked, skipping?: Stream): Readonly<Record<string, unknown>> {
  const { applicant, project } = facts;
  const yes = (is: boolean) => (is ? 'yes' : 'no');
  const since = (name: string, date: string | null) => ({
    [name]: yes(date !== null),
    ...(date && { [`${name}_on`]: parts(date) }),
  });
  const ticks = (values: readonly string[], known: readonly string[]) => {
    const ticked = values.filter((value) => known.includes(value));
    return ticked.length === 0 ? [noneOfThese] : ticked;
  };
  const rows = (key: string, values: readonly string[]) =>
    Object.fromEntries(values.map((value, index) => [`${key}${index + 1}`, value]));
  const [other] = facts.otherAwards;
  const sum = project.requestedByYear.reduce((minor, each) => minor + BigInt(each.replace('.', '')), 0n);
  const typed: Record<string, Readonly<Record<string, unknown>>> = {
    kind: { kind: applicant.kind, lead_kind: applicant.consortium?.leadKind },
    non_profit: { non_profit: yes(applicant.nonProfit) },
    registered: since('registered', applicant.registeredOn),
    registered_there: { registered_there: yes(applicant.registeredWhereImplementing) },
    assists: since('assists', applicant.directAssistanceSince),
    bank_account: { bank_account: yes(applicant.ownBankAccount) },
    psea: { psea: yes(applicant.pseaMeasures) },
    intermediary: { intermediary: yes(applicant.actsAsIntermediary) },
    unpp: { unpp: yes(applicant.unppPartnerId !== null) },
    annual_budgets: {
      annual_budgets: rows(
        'y',
        applicant.annualBudgets.map((budget) => budget.amount),
      ),
    },
    countries: { countries: rows('c', project.implementationCountries), routes: rows('c', project.routeCountries) },
    remedies: {
      remedies: ticks(
        remedyComponents,
        project.remedies.map(({ component }) => component),
      ),
    },
    months: { months: String(project.months) },
    amounts: {
      amounts: asked.years
        ? rows('y', project.requestedByYear)
        : { y1: `${sum / 100n}.${String(sum % 100n).padStart(2, '0')}` },
    },
    total_budget: { total_budget: project.totalBudget },
    statements: { statements: ticks(asked.statements.map(String), applicant.auditedFiscalYears.map(String)) },
    documents: { documents: ticks(asked.documents, facts.documents) },
    declaration: { declaration: yes(applicant.declarationAccepted) },
    other_award: {
      other_award: yes(other !== undefined),
      starts_on: parts(project.startsOn),
      ...(other && { other_on: parts(other.startsOn), other_months: String(other.months) }),
    },
    overdue_reports: { overdue_reports: String(facts.overdueReports) },
  };
  const answered = asked.questions.filter(() => !skipping?.next().value);
  return Object.assign({}, ...answered.map((name) => typed[name])) as Readonly<Record<string, unknown>>;
}

type Stream = Iterator<boolean>;

const parts = (date: string) => {
  const [year, month, day] = date.split('-');
  return { day, month, year };
};
