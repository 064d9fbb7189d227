import { organisationKinds, type OrganisationProfile } from './organisation.js';

/** What one field of a profile takes. Pages, checks and the description of the API are made from it. */
export type ProfileField =
  | { readonly kind: 'text' | 'long'; readonly most: number; readonly needed?: true }
  | {
      readonly kind:
        'day' | 'country' | 'website' | 'email' | 'phone' | 'year' | 'amount' | 'currency' | 'iban' | 'swift';
    }
  | { readonly kind: 'flag' }
  | { readonly kind: 'choice' | 'ticks'; readonly values: readonly string[] }
  | { readonly kind: 'rows'; readonly most: number; readonly columns: Readonly<Record<string, ProfileField>> };

const text = (most: number) => ({ kind: 'text', most }) as const;
const long = (most: number) => ({ kind: 'long', most }) as const;
const needed = (most: number) => ({ kind: 'text', most, needed: true }) as const;
const of = <const Kind extends string>(kind: Kind) => ({ kind }) as const;

/**
 * The clauses of the partner declaration, each to be affirmed (UN Partner Portal, `registration/declaration.js`, at
 * 73afa193: non-profit; core values; Principles of Partnership; non-discrimination; PSEA; no fraud or crimes; no sanctions;
 * accuracy). The wording is ours after its substance.
 */
export const declarationClauses = [
  'non_profit',
  'core_values',
  'partnership',
  'non_discrimination',
  'psea',
  'no_fraud',
  'no_sanctions',
  'accurate',
] as const;

/** Everything that an organisation says of itself, in parts with a page each (after UNPP's profile, fund.md 3.3). */
export const profileForm = {
  identity: {
    name: needed(300),
    acronym: text(40),
    names: { kind: 'rows', most: 6, columns: { language: needed(60), name: needed(300) } },
    kind: { kind: 'choice', values: organisationKinds },
    nonProfit: of('flag'),
    country: of('country'),
    city: text(120),
    address: long(500),
    website: of('website'),
  },
  registration: {
    registrationNumber: text(100),
    registrationAuthority: text(200),
    registeredOn: of('day'),
    registrationValidUntil: of('day'),
  },
  mandate: { mandate: long(3000) },
  experience: { directAssistanceSince: of('day'), experience: long(3000), actsAsIntermediary: of('flag') },
  governance: { board: long(2000), decisions: long(2000) },
  people: {
    people: {
      kind: 'rows',
      most: 20,
      columns: { name: needed(200), function: needed(200), email: of('email'), phone: of('phone') },
    },
  },
  safeguards: {
    pseaMeasures: of('flag'),
    psea: long(3000),
    antiFraudMeasures: of('flag'),
    antiFraud: long(3000),
  },
  bank: {
    ownBankAccount: of('flag'),
    holder: text(200),
    bank: text(200),
    bankCountry: of('country'),
    iban: of('iban'),
    account: text(40),
    swift: of('swift'),
  },
  statements: {},
  budgets: {
    annualBudgets: {
      kind: 'rows',
      most: 20,
      columns: { year: of('year'), amount: of('amount'), currency: of('currency') },
    },
  },
  unpp: { unppPartnerId: text(50) },
  declaration: { clauses: { kind: 'ticks', values: declarationClauses } },
  location: { locationHidden: of('flag') },
} as const satisfies Readonly<Record<string, Readonly<Record<string, ProfileField>>>>;

/** The name of a part of the profile. */
export type ProfilePart = keyof typeof profileForm;
/** The parts in the order in which they are shown. */
export const profileParts = Object.keys(profileForm) as readonly ProfilePart[];
/** Whether a text from outside names a part. */
export const isProfilePart = (name: string): name is ProfilePart => Object.hasOwn(profileForm, name);
/** The fields of a part, by name. */
export const fieldsOf = (part: ProfilePart): readonly (readonly [string, ProfileField])[] =>
  Object.entries(profileForm[part] as Readonly<Record<string, ProfileField>>);

/** What somebody wrote in many words. */
export const longTextsIn = (part: ProfilePart, content: object): Readonly<Record<string, unknown>> => {
  const names = fieldsOf(part).flatMap(([name, { kind }]) => (kind === 'long' ? [name] : []));
  return Object.fromEntries(Object.entries(content).filter(([name]) => names.includes(name)));
};

/** The part of the profile in which each fact is filled in. */
export const partOfFact: Readonly<Record<keyof OrganisationProfile, ProfilePart>> = {
  name: 'identity',
  kind: 'identity',
  nonProfit: 'identity',
  country: 'identity',
  registeredOn: 'registration',
  directAssistanceSince: 'experience',
  actsAsIntermediary: 'experience',
  pseaMeasures: 'safeguards',
  ownBankAccount: 'bank',
  auditedFiscalYears: 'statements',
  annualBudgets: 'budgets',
  unppPartnerId: 'unpp',
  locationHidden: 'location',
};

/** What a field holds. Nothing is null, or an empty list; days are ISO, amounts decimals. */
export type ProfileValue = string | number | boolean | null | readonly string[] | readonly ProfileRow[];
/** One row of a table in a profile. */
export type ProfileRow = Readonly<Record<string, string | number | null>>;
/** What a part holds, field by field. */
export type ProfileContent = Readonly<Record<string, ProfileValue>>;

/** The files of a profile, and the part with which each is shown. */
export const profileDocuments = {
  registration_certificate: 'registration',
  statutes: 'governance',
  psea_policy: 'safeguards',
  anti_fraud_policy: 'safeguards',
  audited_statement: 'statements',
} as const satisfies Readonly<Record<string, ProfilePart>>;
/** One of them. */
export type ProfileDocument = keyof typeof profileDocuments;
/** Their names. */
export const profileDocumentNames = Object.keys(profileDocuments) as readonly ProfileDocument[];
/** The one of which there is one for each year. */
export const yearlyDocument: ProfileDocument = 'audited_statement';
