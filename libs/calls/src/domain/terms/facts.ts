import { shape, type ObjectOf } from '#kernel';
import { aCountry } from './countries.js';

const { flag, listOf, object, oneOf, optional, orNull, whole } = shape;

/** What an applicant can be. */
export const applicantKinds = [
  'ngo',
  'consortium',
  'government',
  'un_agency',
  'company',
  'academic',
  'individual',
] as const;
/** One of the kinds of applicant. */
export type ApplicantKind = (typeof applicantKinds)[number];

/** The components of an effective remedy (A/69/269, annex). */
export const remedyComponents = [
  'restitution',
  'rehabilitation',
  'compensation',
  'satisfaction',
  'guarantees_of_non_repetition',
] as const;
/** One of the components of a remedy. */
export type RemedyComponent = (typeof remedyComponents)[number];

const period = { startsOn: shape.date, months: whole(1) };

const applicant = {
  kind: oneOf(applicantKinds),
  nonProfit: flag,
  country: aCountry,
  registeredOn: orNull(shape.date),
  registeredWhereImplementing: flag,
  directAssistanceSince: orNull(shape.date),
  ownBankAccount: flag,
  pseaMeasures: flag,
  actsAsIntermediary: flag,
  auditedFiscalYears: listOf(shape.year),
  annualBudgets: listOf(object({ year: shape.year, amount: shape.amount }), { once: 'year' }),
  unppPartnerId: orNull(shape.anyText),
  declarationAccepted: flag,
  consortium: optional(orNull(object({ leadKind: oneOf(applicantKinds), leadNonProfit: flag, partners: whole(0) }))),
};

const project = {
  ...period,
  implementationCountries: listOf(aCountry, { notEmpty: true }),
  routeCountries: listOf(aCountry),
  remedies: listOf(object({ component: oneOf(remedyComponents), activities: whole(0) })),
  currency: shape.currency,
  requestedByYear: listOf(shape.amount, { notEmpty: true }),
  totalBudget: orNull(shape.amount),
};

const others = {
  documents: listOf(shape.anyText),
  otherAwards: listOf(object(period)),
  overdueReports: whole(0),
};

/** The shape of every fact, in the order in which they are told: whoever is told of one fault is told of the first. */
export const factShapes = { applicant, project, ...others };

/** What the criteria read of an application. Dates and amounts are strings, as in JSON and in the database. */
export type Facts = { readonly id: string; readonly applicant: ObjectOf<typeof applicant> } & {
  readonly project: ObjectOf<typeof project>;
} & ObjectOf<typeof others>;

/** The name of one fact, as a criterion says what it reads. */
export type FactName = `applicant.${keyof typeof applicant}` | `project.${keyof typeof project}` | keyof typeof others;
