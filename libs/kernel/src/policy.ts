import type { Actor } from './actor.js';
import { reason, type Reason } from './reason.js';

/** A relation an actor may hold to a thing: "owns it", "is assigned to it", "is an officer". */
export type Relation<Thing> = (actor: Actor, thing: Thing) => boolean;

/** Who may do what to one kind of thing: for each act the relations of which one must hold. */
export interface Policy<Act extends string, Thing> {
  readonly name: string;
  readonly acts: readonly Act[];
  /** The names of the relations of an act, for the generated tables. */
  relationsOf(act: Act): readonly string[];
  reasonsAgainst(act: Act, actor: Actor, thing: Thing): Reason[];
}

/**
 * Builds a policy from its table. The relations are given by name, so that the table prints as it reads:
 * `policy<Thing>()('application', { applicant, officer }, { submit: ['applicant'], admit: ['officer'] })`.
 */
export const policy =
  <Thing>() =>
  <Name extends string, const Table extends Readonly<Record<string, readonly Name[]>>>(
    name: string,
    relations: Readonly<Record<Name, Relation<Thing>>>,
    table: Table,
  ): Policy<keyof Table & string, Thing> => ({
    name,
    acts: Object.keys(table) as (keyof Table & string)[],
    relationsOf: (act) => table[act] ?? [],
    reasonsAgainst: (act, actor, thing) =>
      (table[act] ?? []).some((relation) => relations[relation](actor, thing))
        ? []
        : [reason('not_permitted', { act: `${name}.${act}` })],
  });
