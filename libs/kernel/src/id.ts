import { v7, validate } from 'uuid';

declare const kind: unique symbol;

/** The id of a thing of one kind: a UUID version 7 made in the app, so that ids sort by the time of their making. */
export type Id<Kind extends string> = string & { readonly [kind]: Kind };

/** A new id. */
export const newId = <Kind extends string>(): Id<Kind> => v7() as Id<Kind>;

/** Whether a text from outside has the form of an id. */
export const isId = (text: unknown): text is Id<string> => typeof text === 'string' && validate(text);

/** A person's id; who acts is always a person or the system. */
export type PersonId = Id<'person'>;

/** An organisation's id. */
export type OrganisationId = Id<'organisation'>;
