import { LocalDate, Money } from '#kernel';
import {
  durationLimitsOf,
  projectYears,
  regionalGroupOf,
  remedyComponents,
  totalLimitsOf,
  vocabularies,
  yearlyCapOf,
  type Facts,
  type Terms,
} from '#calls/domain';
import type { Chance } from './random.js';

/** What the invention of an application goes by. */
export interface Setting {
  readonly terms: Terms;
  /** The day the door closes; projects begin some months later. */
  readonly closesOn: LocalDate;
  readonly currency: string;
  /** What one award may be worth so that the envelope is used, in whole units of the currency. */
  readonly fairShare: number;
}

type Params = Readonly<Record<string, unknown>>;

/** Countries that the invented organisations work in; chosen to lie in every regional group and sub-region. */
const countries = [
  'NG', 'GH', 'KE', 'UG', 'ET', 'ZA', 'SN', 'MA', 'EG', 'MZ', 'IN', 'NP', 'BD', 'TH', 'KH', 'PH', 'VN', 'ID', 'LK', 'JO',
  'UA', 'MD', 'AL', 'RS', 'BG', 'RO', 'GE', 'AM', 'BR', 'CO', 'PE', 'GT', 'MX', 'AR', 'BO', 'DO', 'IT', 'ES', 'BE', 'FR', 'GR', 'IL',
] as const; // prettier-ignore

/** The facts of an application that every criterion of the terms lets pass or leaves to a person. */
export const soundFacts = (id: string, setting: Setting, chance: Chance): Facts => {
  const startsOn = setting.closesOn.plusMonths(chance.whole(4, 7)).toString().slice(0, 8) + '01';
  const months = monthsOf(setting.terms, chance);
  const requestedByYear = amountsOf(setting, months, chance);
  const requested = requestedByYear.reduce((sum, amount) => sum.plus(amount), Money.zero(setting.currency));
  const year = Number(setting.closesOn.toString().slice(0, 4));
  const implementation = placesOf(setting.terms, chance);
  const latest = Number(paramOf(setting.terms, 'audited_statements', 'latest') ?? year - 1);
  const statements = Number(paramOf(setting.terms, 'audited_statements', 'years') ?? 1);
  return {
    id,
    applicant: {
      ...kindOf(setting.terms, chance),
      nonProfit: true,
      country: implementation[0]!,
      registeredOn: LocalDate.of(`${year - chance.whole(12, 25)}-01-15`)
        .plusDays(chance.whole(0, 300))
        .toString(),
      registeredWhereImplementing: true,
      directAssistanceSince: LocalDate.of(`${year - 11}-06-01`)
        .plusDays(chance.whole(0, 200))
        .toString(),
      ownBankAccount: true,
      pseaMeasures: true,
      actsAsIntermediary: false,
      auditedFiscalYears: Array.from({ length: Math.max(statements, 1) }, (_, i) => latest - i),
      annualBudgets: annualBudgetsOf(setting.terms, requested, year, chance),
      unppPartnerId: `UNPP-${chance.whole(100000, 999999)}`,
      declarationAccepted: true,
    },
    project: {
      startsOn,
      months,
      implementationCountries: implementation,
      routeCountries: chance.some(countries, chance.whole(0, 2)),
      remedies: remediesOf(setting.terms, chance),
      currency: setting.currency,
      requestedByYear: requestedByYear.map(String),
      totalBudget: totalBudgetOf(setting.terms, requested, chance).toString(),
    },
    documents: [...((paramOf(setting.terms, 'documents', 'required') as readonly string[] | undefined) ?? [])],
    otherAwards: [],
    overdueReports: 0,
  };
};

/** A parameter of a criterion, when the terms have that criterion. */
export const paramOf = (terms: Terms, criterion: string, name: string): unknown =>
  (terms.criteria.find((chosen) => chosen.criterion === criterion)?.params as Params | undefined)?.[name];

const kindOf = (terms: Terms, chance: Chance): Pick<Facts['applicant'], 'kind' | 'consortium'> => {
  const allowed = (paramOf(terms, 'applicant_kind', 'allowed') as
    readonly Facts['applicant']['kind'][] | undefined) ?? ['ngo'];
  const plain = allowed.filter((kind) => kind !== 'consortium');
  const led = allowed.includes('consortium') && (plain.length === 0 || chance.happens(20));
  return led
    ? { kind: 'consortium', consortium: { leadKind: 'ngo', leadNonProfit: true, partners: chance.whole(1, 4) } }
    : { kind: plain.includes('ngo') ? 'ngo' : (plain[0] ?? 'ngo'), consortium: null };
};

const monthsOf = (terms: Terms, chance: Chance): number => {
  const { minMonths, maxMonths } = durationLimitsOf(terms) ?? { minMonths: 6, maxMonths: 24 };
  const least = Math.max(minMonths, 1);
  return chance.happens(70) ? maxMonths : chance.whole(Math.max(least, Math.ceil(maxMonths / 2)), maxMonths);
};

/** Near what the terms allow, as real requests are, in steps of 10 units. */
const amountsOf = (setting: Setting, months: number, chance: Chance): Money[] => {
  const years = projectYears(months);
  const cap = yearlyCapOf(setting.terms);
  const limits = totalLimitsOf(setting.terms);
  const most = Math.min(units(limits?.max) ?? Infinity, cap === undefined ? Infinity : units(cap)! * years);
  const least = units(limits?.min) ?? 0;
  const wished = Math.ceil((setting.fairShare * chance.whole(96, 118)) / 100 / 10) * 10;
  const total = Math.max(least, Math.min(wished, most), 1);
  const byYear = Math.floor(total / years);
  return Array.from({ length: years }, (_, i) =>
    Money.of(String(i < years - 1 ? byYear : total - byYear * (years - 1)), setting.currency),
  );
};

const units = (money: Money | undefined): number | undefined =>
  money === undefined ? undefined : Number(money.minor / 100n);

/** Countries of work: inside the area of the terms, and in as many regions as they ask for. */
const placesOf = (terms: Terms, chance: Chance): string[] => {
  const area = areaOf(terms);
  const wanted = Math.max(Number(paramOf(terms, 'cross_border_support', 'minCountries') ?? 1), 1);
  const regions = paramOf(terms, 'cross_border_support', 'regions') as
    { vocabulary: keyof typeof vocabularies; min: number } | undefined;
  const inArea = chance.shuffled(area.length > 0 ? area : countries);
  const chosen: string[] = [];
  const seen = new Set<string | undefined>();
  for (const country of inArea) {
    const region = regions && vocabularies[regions.vocabulary].placeOf.get(country);
    const needed =
      regions !== undefined && seen.size < regions.min
        ? region !== undefined && !seen.has(region)
        : chosen.length < wanted;
    if (!needed) continue;
    chosen.push(country);
    seen.add(region);
  }
  return chosen;
};

const areaOf = (terms: Terms): readonly string[] => {
  const named = (paramOf(terms, 'countries_within', 'countries') as readonly string[] | undefined) ?? [];
  const regions = paramOf(terms, 'countries_within', 'regions') as
    { vocabulary: keyof typeof vocabularies; names: readonly string[] } | undefined;
  if (regions === undefined) return named;
  const within = countries.filter((country) =>
    regions.names.includes(vocabularies[regions.vocabulary].placeOf.get(country) ?? ''),
  );
  return [...named, ...within];
};

const remediesOf = (terms: Terms, chance: Chance): Facts['project']['remedies'] => {
  const least = Math.max(Number(paramOf(terms, 'effective_remedies', 'minComponents') ?? 1), 1);
  return chance
    .some(remedyComponents, Math.min(remedyComponents.length, least + chance.whole(0, 2)))
    .map((component) => ({ component, activities: chance.whole(1, 5) }));
};

/** Budgets of the years before the call, none smaller than the request. */
const annualBudgetsOf = (terms: Terms, requested: Money, year: number, chance: Chance) =>
  Array.from(
    { length: Math.max(Number(paramOf(terms, 'multiple_of_annual_budget_at_most', 'years') ?? 1), 3) },
    (_, i) => ({
      year: year - 1 - i,
      amount: requested.plus(Money.of(String(1000 * chance.whole(5, 300)), requested.currency)).toString(),
    }),
  );

/** Large enough that the requested share of it is what the terms allow. */
const totalBudgetOf = (terms: Terms, requested: Money, chance: Chance): Money => {
  const numerator = BigInt((paramOf(terms, 'share_of_budget_at_most', 'numerator') as number | undefined) ?? 1);
  const denominator = BigInt((paramOf(terms, 'share_of_budget_at_most', 'denominator') as number | undefined) ?? 1);
  const least =
    numerator === 0n
      ? requested.times(2)
      : Money.ofMinor((requested.minor * denominator) / numerator + 100n, requested.currency);
  return least.plus(Money.of(String(chance.whole(0, 40) * 250), requested.currency));
};

/** The regional group of an application's country, for the seats of reviewers and the tables of results. */
export const groupOf = (facts: Facts): string | undefined => regionalGroupOf(facts.applicant.country);
