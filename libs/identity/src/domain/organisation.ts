import { DomainError, type Fault } from '#kernel';

/** What an organisation can be (terms of the calls, fact `kind`). */
export const organisationKinds = [
  'ngo',
  'consortium',
  'government',
  'un_agency',
  'company',
  'academic',
  'individual',
] as const;
/** One of the kinds. */
export type OrganisationKind = (typeof organisationKinds)[number];

/** The budget of one year: a decimal with two digits, in an ISO 4217 currency. */
export interface AnnualBudget {
  readonly year: number;
  readonly amount: string;
  readonly currency: string;
}

/** What the criteria of every call read of an organisation. Dates are ISO days; it is frozen with each submission. */
export interface OrganisationFacts {
  readonly kind: OrganisationKind;
  readonly nonProfit: boolean;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly registeredOn: string | null;
  readonly directAssistanceSince: string | null;
  readonly ownBankAccount: boolean;
  readonly pseaMeasures: boolean;
  readonly actsAsIntermediary: boolean;
  /** Ascending. */
  readonly auditedFiscalYears: readonly number[];
  /** By year, ascending. */
  readonly annualBudgets: readonly AnnualBudget[];
  readonly unppPartnerId: string | null;
}

/** What an organisation says of itself: its facts, its name, and whether its place must not be shown (a shelter). */
export interface OrganisationProfile extends OrganisationFacts {
  readonly name: string;
  readonly locationHidden: boolean;
}

/** The names of what differs between two profiles: history says which, never the values. */
export const changedFields = (before: OrganisationProfile, after: OrganisationProfile): (keyof OrganisationProfile)[] =>
  (Object.keys(after) as (keyof OrganisationProfile)[]).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );

/** The profile with its years in order. Throws `invalid_input` when a year stands there twice. */
export const tidyProfile = (profile: OrganisationProfile): OrganisationProfile => {
  const faults: Fault[] = [
    ...repeated(profile.auditedFiscalYears).map((at) => twice(`/auditedFiscalYears/${at}`)),
    ...repeated(profile.annualBudgets.map(({ year }) => year)).map((at) => twice(`/annualBudgets/${at}/year`)),
  ];
  if (faults.length > 0) throw new DomainError('invalid', 'invalid_input', [], faults);
  return {
    ...profile,
    auditedFiscalYears: [...profile.auditedFiscalYears].sort((a, b) => a - b),
    annualBudgets: [...profile.annualBudgets].sort((a, b) => a.year - b.year),
  };
};

const repeated = (years: readonly number[]): number[] =>
  years.flatMap((year, at) => (years.indexOf(year) < at ? [at] : []));

const twice = (pointer: string): Fault => ({ pointer, code: 'identity.year_stands_twice' });
