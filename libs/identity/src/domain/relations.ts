import { holds, isSystem, visitor, type Actor, type Role } from '#kernel';

/** Those of the Fund's side who may know every person and every organisation. Reviewers and trustees see what they are given. */
export const office: readonly Role[] = ['officer', 'approver', 'finance_officer', 'auditor'];

/** Relation: a person who is signed in. */
export const isSignedIn = (actor: Actor): boolean => !isSystem(actor) && actor.id !== visitor.id;

/** Relation: holds one of the office's roles. */
export const isOfOffice = (actor: Actor): boolean => office.some((role) => holds(role)(actor));
