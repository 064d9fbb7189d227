import { reason, type Reason } from '#kernel';
import type { ProfileContent, ProfileDocument, ProfilePart } from './profile-form.js';

/** A profile as it is asked for completeness: each part with its version (0 was never saved), and the documents in force. */
export interface ProfileState {
  readonly parts: Readonly<Record<ProfilePart, { readonly version: number; readonly content: ProfileContent }>>;
  readonly documents: readonly { readonly document: ProfileDocument; readonly year: number | null }[];
  readonly auditedFiscalYears: readonly number[];
}

interface Need {
  readonly part: ProfilePart;
  /** Whether it is there; without it the field of that name holds something. */
  readonly isThere?: (state: ProfileState) => boolean;
}

const isSaidIn = (part: ProfilePart, field: string) => (state: ProfileState) =>
  state.parts[part].version > 0 || state.parts[part].content[field] === true;
const hasDocument = (document: ProfileDocument) => (state: ProfileState) =>
  state.documents.some((each) => each.document === document);

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
  certificate: { part: 'registration', isThere: hasDocument('registration_certificate') },
  mandate: { part: 'mandate' },
  directAssistanceSince: { part: 'experience' },
  actsAsIntermediary: { part: 'experience', isThere: isSaidIn('experience', 'actsAsIntermediary') },
  board: { part: 'governance' },
  people: { part: 'people' },
  pseaMeasures: { part: 'safeguards', isThere: isSaidIn('safeguards', 'pseaMeasures') },
  antiFraudMeasures: { part: 'safeguards', isThere: isSaidIn('safeguards', 'antiFraudMeasures') },
  ownBankAccount: { part: 'bank', isThere: isSaidIn('bank', 'ownBankAccount') },
  bankAccount: { part: 'bank', isThere: ({ parts }) => isFilled(parts.bank.content['holder']) },
  auditedFiscalYears: { part: 'statements', isThere: ({ auditedFiscalYears }) => auditedFiscalYears.length > 0 },
  annualBudgets: { part: 'budgets' },
  unppPartnerId: { part: 'unpp' },
  declaration: { part: 'declaration', isThere: ({ parts }) => parts.declaration.version > 0 },
} as const satisfies Readonly<Record<string, Need>>;

/** The name of something that a call can need of a profile. */
export type ProfileNeed = keyof typeof needs;
/** All of them, in the order of the parts. */
export const profileNeeds = Object.keys(needs) as readonly ProfileNeed[];
/** Whether a name, such as that of a fact, is one of them. */
export const isProfileNeed = (name: string): name is ProfileNeed => Object.hasOwn(needs, name);
/** The part of the profile where it is filled in. */
export const partOfNeed = (need: ProfileNeed): ProfilePart => needs[need].part;

/** What is not there yet of what is needed: one reason each, `profile.missing` with `need` and `part`. */
export const missingInProfile = (state: ProfileState, wanted: readonly ProfileNeed[]): Reason[] =>
  profileNeeds
    .filter((need) => wanted.includes(need) && !isThere(state, need))
    .map((need) => reason('profile.missing', { need, part: needs[need].part }));

const isThere = (state: ProfileState, need: ProfileNeed): boolean => {
  const { part, isThere: asked }: Need = needs[need];
  return asked ? asked(state) : isFilled(state.parts[part].content[need]);
};

const isFilled = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined && value !== '';
