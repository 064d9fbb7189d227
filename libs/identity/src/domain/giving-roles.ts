import { reason, reasonsFrom, type Check, type PersonId, type Reason, type Role } from '#kernel';
import { reasonsAgainstTogether } from './incompatible-roles.js';

/** Days as ISO texts, which compare as the days do. */
export interface Days {
  readonly startsOn: string;
  readonly endsOn: string;
}

/** A role held over some days, in one's own right or, with a principal, as a deputy. */
export interface HeldRole extends Days {
  readonly role: Role;
  readonly principalId: PersonId | null;
}

/** What giving a role is judged on. */
export interface GivingFacts extends Days {
  readonly actorId: PersonId;
  readonly personId: PersonId;
  readonly role: Role;
  readonly today: string;
  /** Whether the person confirmed their address and was not disabled. */
  readonly isActive: boolean;
  /** What the person holds now and is to hold. */
  readonly held: readonly HeldRole[];
}

/** What naming a deputy is judged on: `held` is what the deputy holds. */
export interface DeputyFacts extends GivingFacts {
  /** What the principal holds in their own right. */
  readonly principalHolds: readonly HeldRole[];
}

const endsAfterItBegins: Check<Days> = ({ startsOn, endsOn }) =>
  endsOn < startsOn ? reason('identity.ends_before_it_begins') : undefined;
const beginsNoEarlierThanToday: Check<GivingFacts> = ({ startsOn, today }) =>
  startsOn < today ? reason('identity.begins_in_the_past') : undefined;
const personIsActive: Check<GivingFacts> = ({ isActive }) =>
  isActive ? undefined : reason('identity.person_not_active');
const isNotOnesOwn: Check<GivingFacts> = ({ actorId, personId }) =>
  actorId === personId ? reason('identity.own_role') : undefined;
const hasItNotYet: Check<GivingFacts> = (facts) =>
  facts.held.some((h) => h.role === facts.role && h.principalId === null && overlap(h, facts))
    ? reason('identity.has_role_already')
    : undefined;
const principalHoldsIt: Check<DeputyFacts> = (facts) =>
  facts.principalHolds.some((h) => h.role === facts.role && h.startsOn <= facts.startsOn && h.endsOn >= facts.endsOn)
    ? undefined
    : reason('identity.principal_does_not_hold_role');
const deputyIsOfTheFund: Check<DeputyFacts> = (facts) =>
  facts.held.some((h) => h.principalId === null && h.startsOn <= facts.startsOn && h.endsOn >= facts.endsOn)
    ? undefined
    : reason('identity.deputy_holds_no_role');
const isAnotherPerson: Check<DeputyFacts> = ({ actorId, personId }) =>
  actorId === personId ? reason('identity.own_deputy') : undefined;

/** Why a role cannot be given: asked when it is proposed, and again when it is approved. */
export const reasonsAgainstGiving = (facts: GivingFacts): Reason[] => [
  ...reasonsFrom([isNotOnesOwn, endsAfterItBegins, beginsNoEarlierThanToday, personIsActive, hasItNotYet], facts),
  ...togetherWithOthers(facts),
];

/**
 * Why somebody cannot be a deputy. Only who was given a role by two persons already can be one: else a single person could
 * bring in anybody.
 */
export const reasonsAgainstDeputy = (facts: DeputyFacts): Reason[] => [
  ...reasonsFrom(
    [
      isAnotherPerson,
      endsAfterItBegins,
      beginsNoEarlierThanToday,
      personIsActive,
      principalHoldsIt,
      deputyIsOfTheFund,
      hasItNotYet,
    ],
    facts,
  ),
  ...togetherWithOthers(facts),
];

const togetherWithOthers = (facts: GivingFacts): Reason[] =>
  reasonsAgainstTogether([...new Set(facts.held.filter((h) => overlap(h, facts)).map(({ role }) => role))], facts.role);

const overlap = (a: Days, b: Days): boolean => a.startsOn <= b.endsOn && b.startsOn <= a.endsOn;
