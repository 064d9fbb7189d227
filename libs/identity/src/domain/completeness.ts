import { reason, type Reason } from '#kernel';
import {
  profileDocuments,
  type ProfileContent,
  type ProfileDocument,
  type ProfilePart,
  type ProfileRow,
} from './profile-form.js';

/** A profile as it is asked for completeness: each part with its version (0 was never saved), and the documents in force. */
export interface ProfileState {
  readonly parts: Readonly<Record<ProfilePart, { readonly version: number; readonly content: ProfileContent }>>;
  readonly documents: readonly { readonly document: ProfileDocument; readonly year: number | null }[];
  readonly auditedFiscalYears: readonly number[];
}

/** How much of a need a call wants; without it the least that is something. */
export interface NeedExtent {
  /** Of audited statements: the fiscal years. */
  readonly years?: readonly number[] | undefined;
  /** Of annual budgets: how many years. */
  readonly count?: number | undefined;
  /** Of annual budgets: the only currency that counts, ISO 4217. */
  readonly currency?: string | undefined;
}

interface Need {
  readonly part: ProfilePart;
  /** Whether it is there; without it the field of that name holds something. */
  readonly isThere?: (state: ProfileState, extent: NeedExtent) => boolean;
}

const isSaidIn = (part: ProfilePart, field: string) => (state: ProfileState) =>
  state.parts[part].version > 0 || state.parts[part].content[field] === true;
const hasDocument = (document: ProfileDocument) => (state: ProfileState) =>
  state.documents.some((each) => each.document === document);
const fileOf = (document: ProfileDocument) => ({ part: profileDocuments[document], isThere: hasDocument(document) });
const hasYears = ({ auditedFiscalYears }: ProfileState, { years }: NeedExtent): boolean =>
  years === undefined ? auditedFiscalYears.length > 0 : years.every((year) => auditedFiscalYears.includes(year));
const hasBudgets = ({ parts }: ProfileState, { count = 1, currency }: NeedExtent): boolean => {
  const rows = parts.budgets.content['annualBudgets'];
  const budgets = Array.isArray(rows) ? (rows as readonly ProfileRow[]) : [];
  return budgets.filter((row) => currency === undefined || row['currency'] === currency).length >= count;
};

/**
 * What a call can need of a profile. The names of facts are those that criteria read; a yes-or-no counts as there once its
 * part was saved, whatever the answer: whether it is good enough the criteria say.
 */
const needs = {
  kind: { part: 'identity' },
  country: { part: 'identity' },
  nonProfit: { part: 'identity', isThere: isSaidIn('identity', 'nonProfit') },
  address: { part: 'identity' },
  registrationNumber: { part: 'registration' },
  registeredOn: { part: 'registration' },
  certificate: fileOf('registration_certificate'),
  mandate: { part: 'mandate' },
  directAssistanceSince: { part: 'experience' },
  actsAsIntermediary: { part: 'experience', isThere: isSaidIn('experience', 'actsAsIntermediary') },
  board: { part: 'governance' },
  people: { part: 'people' },
  pseaMeasures: { part: 'safeguards', isThere: isSaidIn('safeguards', 'pseaMeasures') },
  antiFraudMeasures: { part: 'safeguards', isThere: isSaidIn('safeguards', 'antiFraudMeasures') },
  ownBankAccount: { part: 'bank', isThere: isSaidIn('bank', 'ownBankAccount') },
  bankAccount: { part: 'bank', isThere: ({ parts }) => isFilled(parts.bank.content['holder']) },
  auditedFiscalYears: { part: 'statements', isThere: hasYears },
  annualBudgets: { part: 'budgets', isThere: hasBudgets },
  unppPartnerId: { part: 'unpp' },
  declaration: { part: 'declaration', isThere: ({ parts }) => isFilled(parts.declaration.content['clauses']) },
} as const satisfies Readonly<Record<string, Need>>;

/** Files that a profile is whole without, and that a call can ask for all the same. */
const files = {
  statutes: fileOf('statutes'),
  pseaPolicy: fileOf('psea_policy'),
  antiFraudPolicy: fileOf('anti_fraud_policy'),
  auditedStatement: fileOf('audited_statement'),
} as const satisfies Readonly<Record<string, Need>>;
const everyNeed = { ...needs, ...files };

/** The name of something that a call can need of a profile. */
export type ProfileNeed = keyof typeof everyNeed;
/** What a whole profile holds, in the order of the parts. */
export const profileNeeds = Object.keys(needs) as readonly (keyof typeof needs)[];
/** Whether a name, such as that of a fact, is one of a need. */
export const isProfileNeed = (name: string): name is ProfileNeed => Object.hasOwn(everyNeed, name);
/** The need that a file of the profile answers. */
export const needOfDocument: Readonly<Record<ProfileDocument, ProfileNeed>> = {
  registration_certificate: 'certificate',
  statutes: 'statutes',
  psea_policy: 'pseaPolicy',
  anti_fraud_policy: 'antiFraudPolicy',
  audited_statement: 'auditedStatement',
};

/** Something that a call needs of a profile, and how much of it. */
export interface WantedNeed extends NeedExtent {
  readonly need: ProfileNeed;
}
/** The part of the profile where it is filled in. */
export const partOfNeed = (need: ProfileNeed): ProfilePart => everyNeed[need].part;

/** What is wanted and not there yet, in the order in which it is wanted. */
export const missingOf = <Wanted extends WantedNeed>(state: ProfileState, wanted: readonly Wanted[]): Wanted[] =>
  wanted.filter((each) => !isThere(state, each));

/** What a whole profile lacks: one reason each, `profile.missing` with `need` and `part`. */
export const missingInProfile = (state: ProfileState, wanted: readonly ProfileNeed[] = profileNeeds): Reason[] =>
  missingOf(
    state,
    wanted.map((need) => ({ need })),
  ).map(({ need }) => reason('profile.missing', { need, part: partOfNeed(need) }));

const isThere = (state: ProfileState, { need, ...extent }: WantedNeed): boolean => {
  const { part, isThere: asked }: Need = everyNeed[need];
  return asked ? asked(state, extent) : isFilled(state.parts[part].content[need]);
};

const isFilled = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined && value !== '';
