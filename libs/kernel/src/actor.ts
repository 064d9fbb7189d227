import type { OrganisationId, PersonId } from './id.js';

/** What a person of the fund's side may be asked to do; each is given from a day to a day, by two persons. */
export const roles = [
  'reviewer',
  'officer',
  'trustee',
  'approver',
  'finance_officer',
  'auditor',
  'administrator',
] as const;
/** One of the roles. */
export type Role = (typeof roles)[number];

/** What a person is in an organisation. */
export const parts = ['owner', 'editor', 'reader'] as const;
/** One of the parts. */
export type Part = (typeof parts)[number];

/** Who acts, as the request found them: roles and memberships in force now, a deputy's roles included. */
export interface Actor {
  /** The person at the keyboard, never the one they stand in for: separation of duties is by person. */
  readonly id: PersonId;
  readonly roles: readonly Role[];
  readonly organisations: readonly { readonly id: OrganisationId; readonly part: Part }[];
  /** Whether this is the product itself, doing what was planned (reminders, relays). */
  readonly system: boolean;
  /** Whether a second factor was given lately enough for an act that asks for it. */
  readonly steppedUp: boolean;
}

/** The product itself as an actor. */
export const systemActor: Actor = {
  id: '00000000-0000-7000-8000-000000000000' as PersonId,
  roles: [],
  organisations: [],
  system: true,
  steppedUp: true,
};

/** Nobody signed in: sees what is public. */
export const visitor: Actor = {
  id: '00000000-0000-7000-8000-000000000001' as PersonId,
  roles: [],
  organisations: [],
  system: false,
  steppedUp: false,
};

/** Relation: holds the role now. */
export const holds =
  (role: Role) =>
  (actor: Actor): boolean =>
    actor.roles.includes(role);

/** Relation: belongs to the organisation of the thing, in one of the parts. */
export const belongs =
  (...as: readonly Part[]) =>
  (actor: Actor, thing: { readonly organisationId: OrganisationId | null }): boolean =>
    actor.organisations.some((o) => o.id === thing.organisationId && as.includes(o.part));

/** Relation: the product itself. */
export const isSystem = (actor: Actor): boolean => actor.system;
